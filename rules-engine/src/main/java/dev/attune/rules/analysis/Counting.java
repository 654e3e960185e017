package dev.attune.rules.analysis;

import dev.attune.api.condition.BehaviorCondition.EventCount;
import dev.attune.api.condition.BehaviorCondition.SessionIs;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Scope;
import dev.attune.api.event.EventNames;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All trails, as far as counts of events and the length of the session can tell them apart. For every length of the session that
 * matters, events are added one by one until no event makes a difference any more; a count is followed to one beyond what it is
 * compared with.
 */
final class Counting {

    private static final int MOST_STATES = 6_000;
    private static final int MOST_EVENTS = 300;
    private static final int NONE = -1;

    /** What it costs to tell whether an event is counted. */
    private static final int COUNTED = 10;

    private final List<Condition> conditions;
    private final List<Counter> counters;
    private final int[] caps;
    private final int[] counterOf;
    private final Footsteps events;
    private final Budget budget;

    /** Whose events are counted in which stretch. */
    private record Counter(EventPattern pattern, Lookback lookback) {

        boolean counts(Walk.Footstep step, @Nullable Duration session) {
            boolean inSession = lookback.scope() == Scope.TRAIL
                    || (session != null && step.age().compareTo(session) <= 0);
            Duration within = lookback.within();
            return inSession
                    && (within == null || step.age().compareTo(within) < 0)
                    && Footsteps.matches(pattern, new Footsteps.Kind(step.event(), step.properties()));
        }
    }

    Counting(List<Condition> conditions, Budget budget) {
        this.conditions = conditions;
        this.budget = budget;
        Map<Counter, Integer> most = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Counter counter = counter(condition);
            if (counter != null) {
                most.merge(counter, wanted(condition) + 1, Math::max);
            }
        }
        this.counters = List.copyOf(most.keySet());
        Map<Counter, Integer> positions = new HashMap<>();
        counters.forEach(counter -> positions.put(counter, positions.size()));
        this.counterOf = conditions.stream()
                .mapToInt(each -> positions.getOrDefault(counter(each), NONE))
                .toArray();
        this.caps = most.values().stream().mapToInt(Integer::intValue).toArray();
        this.events = new Footsteps(counters.stream().map(Counter::pattern).toList());
    }

    /** Whether a condition only counts events, or measures how long the session has lasted. */
    static boolean covers(Condition condition) {
        return condition instanceof EventCount
                || (condition instanceof SessionIs session
                        && (session.measure() == SessionMeasure.PAGES || session.measure() == SessionMeasure.DURATION));
    }

    private static @Nullable Counter counter(Condition condition) {
        if (condition instanceof EventCount count) {
            return new Counter(count.event(), count.lookback());
        }
        return condition instanceof SessionIs session && session.measure() == SessionMeasure.PAGES
                ? new Counter(EventPattern.named(EventNames.PAGE_VIEWED), new Lookback(Scope.SESSION, null))
                : null;
    }

    private static int wanted(Condition condition) {
        return condition instanceof EventCount count
                ? count.count()
                : (int) Math.min(1_000_000, Math.ceil(((SessionIs) condition).value()));
    }

    /** One cell for each case; empty if there are too many to follow. */
    Optional<List<Cell>> cells() {
        Optional<List<Footsteps.Kind>> kinds = events.kinds();
        if (kinds.isEmpty() || Arrays.stream(caps).anyMatch(cap -> cap > MOST_EVENTS)) {
            return Optional.empty();
        }
        Set<Duration> cuts = cuts();
        Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
        Set<Start> seen = new HashSet<>();
        int states = 0;
        for (Duration session : sessions(cuts)) {
            Start start = start(session, kinds.get(), cuts);
            if (seen.add(start.withoutSteps())) {
                List<State> reached = reach(start);
                states += reached.size();
                if (states > MOST_STATES) {
                    return Optional.empty();
                }
                for (State state : reached) {
                    int[] masks = masks(state.counts, session);
                    cells.putIfAbsent(
                            Arrays.stream(masks).boxed().toList(),
                            Cell.of(
                                    masks,
                                    draft -> Draft.walk(state.walk(session)).layDown(draft)));
                }
            }
        }
        return Optional.of(List.copyOf(cells.values()));
    }

    /** The ages at which events leave windows, and sessions become as long as they are asked to be. */
    private Set<Duration> cuts() {
        Set<Duration> cuts = new TreeSet<>();
        for (Counter counter : counters) {
            counter.lookback.window().ifPresent(cuts::add);
        }
        for (Condition condition : conditions) {
            if (condition instanceof SessionIs session && session.measure() == SessionMeasure.DURATION) {
                Duration seconds = Duration.ofSeconds((long) session.value());
                cuts.add(seconds);
                cuts.add(seconds.plusSeconds(1));
            }
        }
        return cuts;
    }

    /** An age before each cut, at it, and after the last; the usual ones first. */
    private static List<Duration> ages(Set<Duration> cuts) {
        List<Duration> ages = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (Duration cut : cuts) {
            Duration middle = before.plus(cut.minus(before).dividedBy(2));
            ages.add(middle);
            ages.add(cut);
            before = cut;
        }
        ages.add(before.plus(Duration.ofMinutes(5)));
        return ages;
    }

    private static List<Duration> sessions(Set<Duration> cuts) {
        List<@Nullable Duration> sessions = new ArrayList<>(ages(cuts));
        sessions.add(
                0,
                cuts.isEmpty()
                        ? Duration.ofMinutes(10)
                        : ages(cuts).get(ages(cuts).size() - 1));
        sessions.add(null);
        return sessions;
    }

    /** Where a search begins: how long the session lasts, and the events that can be added, each told by what counts it. */
    private record Start(List<Integer> duration, Map<List<Boolean>, Walk.Footstep> steps) {
        Start withoutSteps() {
            Map<List<Boolean>, Walk.Footstep> same = new LinkedHashMap<>();
            Walk.Footstep any = new Walk.Footstep("", Duration.ZERO, Map.of());
            steps.keySet().forEach(counted -> same.put(counted, any));
            return new Start(duration, same);
        }
    }

    private Start start(@Nullable Duration session, List<Footsteps.Kind> kinds, Set<Duration> cuts) {
        Set<Duration> all = new TreeSet<>(cuts);
        if (session != null) {
            all.add(session);
        }
        Map<List<Boolean>, Walk.Footstep> steps = new LinkedHashMap<>();
        List<Duration> ages = ages(all);
        budget.take((long) COUNTED * kinds.size() * ages.size() * (counters.size() + 1));
        for (Footsteps.Kind kind : kinds) {
            for (Duration age : ages) {
                Walk.Footstep step = new Walk.Footstep(kind.event(), age, kind.properties());
                List<Boolean> counted = counters.stream()
                        .map(counter -> counter.counts(step, session))
                        .toList();
                steps.putIfAbsent(counted, step);
            }
        }
        int[] none = masks(new int[counters.size()], session);
        List<Integer> duration = new ArrayList<>();
        for (int i = 0; i < none.length; i++) {
            duration.add(counterOf[i] == NONE ? none[i] : 0);
        }
        return new Start(duration, steps);
    }

    /** Counts that a trail can have, and the last event by which it came to them. */
    private static final class State {
        private final int[] counts;
        private final @Nullable State before;
        private final Walk.@Nullable Footstep step;

        State(int[] counts, @Nullable State before, Walk.@Nullable Footstep step) {
            this.counts = counts;
            this.before = before;
            this.step = step;
        }

        Walk walk(@Nullable Duration session) {
            List<Walk.Footstep> steps = new ArrayList<>();
            for (State state = this; state != null && state.step != null; state = state.before) {
                steps.add(state.step);
            }
            return new Walk(steps, session);
        }
    }

    private List<State> reach(Start start) {
        Map<List<Integer>, State> reached = new HashMap<>();
        Set<State> inOrder = new LinkedHashSet<>();
        Deque<State> open = new ArrayDeque<>();
        State none = new State(new int[counters.size()], null, null);
        reached.put(key(none.counts), none);
        inOrder.add(none);
        open.add(none);
        while (!open.isEmpty() && inOrder.size() <= MOST_STATES) {
            State state = open.remove();
            budget.take(start.steps.size() * (counters.size() + 10L));
            for (Map.Entry<List<Boolean>, Walk.Footstep> step : start.steps.entrySet()) {
                int[] counts = counted(state.counts, step.getKey());
                State next = new State(counts, state, step.getValue());
                if (reached.putIfAbsent(key(counts), next) == null) {
                    inOrder.add(next);
                    open.add(next);
                }
            }
        }
        return List.copyOf(inOrder);
    }

    private static List<Integer> key(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private int[] counted(int[] counts, List<Boolean> step) {
        int[] result = counts.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(caps[i], result[i] + (step.get(i) ? 1 : 0));
        }
        return result;
    }

    private int[] masks(int[] counts, @Nullable Duration session) {
        budget.take(2L * conditions.size());
        int[] masks = new int[conditions.size()];
        for (int i = 0; i < masks.length; i++) {
            Condition condition = conditions.get(i);
            if (counterOf[i] != NONE) {
                int count = counts[counterOf[i]];
                masks[i] = condition instanceof EventCount wanted
                        ? Masks.of(wanted.comparison().holds(Integer.compare(count, wanted.count())))
                        : compare((SessionIs) condition, count);
            } else {
                masks[i] =
                        session == null ? Masks.UNKNOWN : compare((SessionIs) condition, (double) session.toSeconds());
            }
        }
        return masks;
    }

    private static int compare(SessionIs condition, double measure) {
        return Masks.of(condition.comparison().holds(Double.compare(measure, condition.value())));
    }
}
