package dev.attune.rules.analysis;

import dev.attune.api.condition.BehaviorCondition.DistinctCount;
import dev.attune.api.condition.BehaviorCondition.EventAggregate;
import dev.attune.api.condition.BehaviorCondition.EventCount;
import dev.attune.api.condition.BehaviorCondition.SessionIs;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.SequenceCondition.Abandoned;
import dev.attune.api.condition.SequenceCondition.Sequence;
import dev.attune.api.condition.SequenceCondition.Step;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks that are likely to make a condition on the trail true, and some that come near. The engine says which do. */
final class Templates {

    private static final int MOST_EVENTS = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Templates() {}

    static List<Walk> of(Condition condition) {
        if (condition instanceof EventCount count) {
            return counted(count);
        }
        if (condition instanceof Sequence sequence) {
            return sequence(sequence);
        }
        if (condition instanceof Abandoned abandoned) {
            return abandoned(abandoned);
        }
        if (condition instanceof DistinctCount distinct) {
            return distinct(distinct);
        }
        if (condition instanceof EventAggregate aggregate) {
            return aggregate(aggregate);
        }
        return condition instanceof SessionIs session ? session(session) : List.of();
    }

    private static List<Walk> counted(EventCount count) {
        Optional<Footsteps.Kind> kind = Footsteps.meant(count.event());
        if (kind.isEmpty() || count.count() > MOST_EVENTS) {
            return List.of();
        }
        Duration window = count.lookback().within();
        Duration age = window == null ? SECOND : window.dividedBy(2);
        List<Walk> walks = new ArrayList<>();
        for (int size = Math.max(0, count.count() - 1); size <= count.count() + 1; size++) {
            Walk.Footstep step =
                    new Walk.Footstep(kind.get().event(), age, kind.get().properties());
            walks.add(walk(Collections.nCopies(size, step)));
        }
        return walks;
    }

    private static List<Walk> sequence(Sequence sequence) {
        Duration pace = pace(sequence);
        Value bound = bound(sequence);
        List<Walk.Footstep> steps = new ArrayList<>();
        int size = sequence.steps().size();
        for (int i = 0; i < size; i++) {
            Optional<Footsteps.Kind> kind =
                    Footsteps.meant(sequence.steps().get(i).event());
            if (kind.isEmpty()) {
                return List.of();
            }
            Map<String, Value> properties = new LinkedHashMap<>(kind.get().properties());
            if (sequence.sameProperty() != null) {
                properties.put(sequence.sameProperty(), bound);
            }
            steps.add(new Walk.Footstep(kind.get().event(), pace.multipliedBy(size - i), properties));
        }
        List<Walk> walks = new ArrayList<>(List.of(walk(steps), walk(steps.subList(0, size - 1))));
        for (EventPattern forbidden : sequence.without()) {
            Duration between = pace.multipliedBy(2L * size - 1).dividedBy(2);
            Footsteps.meant(forbidden)
                    .ifPresent(kind -> walks.add(walk(Stream.concat(
                                    steps.stream(),
                                    Stream.of(new Walk.Footstep(kind.event(), between, kind.properties())))
                            .toList())));
        }
        return walks;
    }

    /** So short that all steps fit into every limit. */
    private static Duration pace(Sequence sequence) {
        int size = sequence.steps().size();
        Duration pace = SECOND;
        for (Step step : sequence.steps()) {
            pace = lesser(pace, step.gap());
        }
        pace = lesser(pace, sequence.within() == null ? null : sequence.within().dividedBy(size));
        Duration window = sequence.lookback().within();
        return lesser(pace, window == null ? null : window.dividedBy(size + 1L));
    }

    private static Duration lesser(Duration one, @Nullable Duration two) {
        return two == null || one.compareTo(two) <= 0 ? one : two;
    }

    private static Value bound(Sequence sequence) {
        return sequence.steps().stream()
                .flatMap(step -> step.event().where().stream())
                .filter(test -> test.property().equals(sequence.sameProperty()))
                .filter(test -> test.comparison() == Comparison.EQ)
                .map(PropertyTest::value)
                .findFirst()
                .orElse(Value.of("boots"));
    }

    private static List<Walk> abandoned(Abandoned abandoned) {
        Optional<Footsteps.Kind> started = Footsteps.meant(abandoned.started());
        if (started.isEmpty()) {
            return List.of();
        }
        Duration window = abandoned.lookback().within();
        Duration age = abandoned.after().plus(SECOND);
        Duration begun = window == null || age.compareTo(window) < 0 ? age : abandoned.after();
        Walk.Footstep first =
                new Walk.Footstep(started.get().event(), begun, started.get().properties());
        List<Walk> walks = new ArrayList<>();
        walks.add(walk(List.of(first)));
        Footsteps.meant(abandoned.finished()).ifPresent(kind -> {
            Walk.Footstep last = new Walk.Footstep(
                    kind.event(), begun.minus(abandoned.after().dividedBy(2)), kind.properties());
            walks.add(walk(List.of(first, last)));
        });
        return walks;
    }

    private static List<Walk> distinct(DistinctCount distinct) {
        Optional<Footsteps.Kind> kind = Footsteps.meant(distinct.event());
        if (kind.isEmpty() || distinct.count() > MOST_EVENTS) {
            return List.of();
        }
        List<Walk> walks = new ArrayList<>();
        for (int count = Math.max(1, distinct.count() - 1); count <= distinct.count() + 1; count++) {
            List<Walk.Footstep> steps = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                steps.add(step(kind.get(), distinct.property(), Value.of(distinct.property() + "-" + i)));
            }
            walks.add(walk(steps));
        }
        return walks;
    }

    private static List<Walk> aggregate(EventAggregate aggregate) {
        Optional<Footsteps.Kind> kind = Footsteps.meant(aggregate.event());
        if (kind.isEmpty()) {
            return List.of();
        }
        List<Value> values = new ArrayList<>(List.of(aggregate.value()));
        if (aggregate.value() instanceof Value.Numeric number) {
            NumberLine.points(List.of(number.value())).forEach(each -> values.add(Value.of(each)));
        } else {
            values.add(Value.of("other"));
        }
        return values.stream()
                .map(value -> walk(List.of(step(kind.get(), aggregate.property(), value))))
                .toList();
    }

    private static List<Walk> session(SessionIs session) {
        List<Walk> walks = new ArrayList<>();
        for (double value : NumberLine.points(List.of(session.value()))) {
            if (value < 0) {
                continue;
            }
            Footsteps.Kind page = new Footsteps.Kind(EventNames.PAGE_VIEWED, Map.of());
            switch (session.measure()) {
                case DURATION -> walks.add(new Walk(List.of(), Duration.ofSeconds((long) value)));
                case IDLE_TIME ->
                    walks.add(walk(List.of(
                            new Walk.Footstep(page.event(), Duration.ofSeconds((long) value), page.properties()))));
                case DWELL_TIME -> walks.add(walk(List.of(step(page, EventProperties.SECONDS, Value.of(value)))));
                case SCROLL_DEPTH -> walks.add(walk(List.of(step(page, EventProperties.DEPTH, Value.of(value)))));
                case PAGES -> {}
            }
        }
        return walks;
    }

    private static Walk.Footstep step(Footsteps.Kind kind, String property, Value value) {
        Map<String, Value> properties = new LinkedHashMap<>(kind.properties());
        properties.putIfAbsent(property, value);
        return new Walk.Footstep(kind.event(), SECOND, properties);
    }

    /** A walk in one session that began a little before its first event. */
    private static Walk walk(List<Walk.Footstep> steps) {
        Duration oldest =
                steps.stream().map(Walk.Footstep::age).max(Duration::compareTo).orElse(Duration.ZERO);
        return new Walk(steps, oldest.plus(SECOND));
    }
}
