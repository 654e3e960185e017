package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Conditions on the trail, by their definitions. */
abstract class NaiveTrails extends NaiveAttributes
        implements BehaviorCondition.Visitor<Truth>, SequenceCondition.Visitor<Truth> {

    NaiveTrails(Facts facts) {
        super(facts);
    }

    private List<TrailEvent> events(Lookback lookback) {
        Optional<Instant> session = facts.trail().sessionStartedAt();
        return facts.trail().events().stream()
                .filter(event -> !event.at().isAfter(facts.at()))
                .filter(event -> lookback.scope() == Scope.TRAIL
                        || (session.isPresent() && !event.at().isBefore(session.get())))
                .filter(event -> lookback.window()
                        .map(window -> Duration.between(event.at(), facts.at()).compareTo(window) < 0)
                        .orElse(true))
                .toList();
    }

    private static boolean is(EventPattern pattern, TrailEvent event) {
        return pattern.name().equals(event.name())
                && pattern.where().stream().allMatch(test -> holds(test, event.property(test.property())));
    }

    private static boolean holds(PropertyTest test, Value value) {
        return value.getClass() == test.value().getClass()
                && test.comparison().holds(order(value, test.value(), false));
    }

    private Truth trail(Predicate<Facts> test) {
        return facts.isTrailKnown() ? Truth.of(test.test(facts)) : Truth.UNKNOWN;
    }

    @Override
    public Truth eventCount(BehaviorCondition.EventCount condition) {
        long count = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .count();
        return trail(all -> condition.comparison().holds(Long.compare(count, condition.count())));
    }

    @Override
    public Truth distinctCount(BehaviorCondition.DistinctCount condition) {
        long count = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .map(event -> event.property(condition.property()))
                .filter(Value::isKnown)
                .distinct()
                .count();
        return trail(all -> condition.comparison().holds(Long.compare(count, condition.count())));
    }

    @Override
    public Truth eventAggregate(BehaviorCondition.EventAggregate condition) {
        List<Double> numbers = events(condition.lookback()).stream()
                .filter(event -> is(condition.event(), event))
                .map(event -> event.property(condition.property()))
                .filter(Value.Numeric.class::isInstance)
                .map(value -> ((Value.Numeric) value).value())
                .toList();
        if (!facts.isTrailKnown() || numbers.isEmpty()) {
            return Truth.UNKNOWN;
        }
        double result = switch (condition.aggregation()) {
            case SUM -> numbers.stream().mapToDouble(each -> each).sum();
            case MAX -> numbers.stream().mapToDouble(each -> each).max().orElseThrow();
            case LAST -> numbers.get(numbers.size() - 1);
        };
        return Truth.of(condition.comparison().holds(order(Value.of(result), condition.value(), false)));
    }

    @Override
    public Truth sessionIs(BehaviorCondition.SessionIs condition) {
        List<TrailEvent> events = events(new Lookback(Scope.SESSION, null));
        OptionalDouble measure = switch (condition.measure()) {
            case DURATION -> since(facts.trail().sessionStartedAt().filter(start -> !start.isAfter(facts.at())));
            case IDLE_TIME -> since(events.stream().map(TrailEvent::at).max(Instant::compareTo));
            case PAGES ->
                OptionalDouble.of(events.stream()
                        .filter(event -> event.name().equals("Page Viewed"))
                        .count());
            case DWELL_TIME ->
                events.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(events.stream()
                                .mapToDouble(event -> ((Value.Numeric) event.property("seconds")).value())
                                .sum());
            case SCROLL_DEPTH -> OptionalDouble.empty();
        };
        return measure.isEmpty() || !facts.isTrailKnown()
                ? Truth.UNKNOWN
                : Truth.of(condition.comparison().holds(Double.compare(measure.getAsDouble(), condition.value())));
    }

    private OptionalDouble since(Optional<Instant> instant) {
        return instant.map(each -> OptionalDouble.of(ChronoUnit.SECONDS.between(each, facts.at())))
                .orElse(OptionalDouble.empty());
    }

    /** Tries every way to choose events for the steps. */
    @Override
    public Truth sequence(SequenceCondition.Sequence condition) {
        return trail(all -> extend(condition, events(condition.lookback()), new ArrayList<>()));
    }

    private static boolean extend(SequenceCondition.Sequence condition, List<TrailEvent> events, List<Integer> chosen) {
        if (chosen.size() == condition.steps().size()) {
            return holds(condition, events, chosen);
        }
        int from = chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1) + 1;
        for (int i = from; i < events.size(); i++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(i);
            if (extend(condition, events, more)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(SequenceCondition.Sequence condition, List<TrailEvent> events, List<Integer> chosen) {
        int first = chosen.get(0);
        int last = chosen.get(chosen.size() - 1);
        for (int i = 0; i < chosen.size(); i++) {
            SequenceCondition.Step step = condition.steps().get(i);
            TrailEvent event = events.get(chosen.get(i));
            TrailEvent before = i == 0 ? event : events.get(chosen.get(i - 1));
            boolean inGap = step.gap() == null
                    || Duration.between(before.at(), event.at()).compareTo(step.gap()) <= 0;
            boolean directly = !step.next() || chosen.get(i) == chosen.get(i - 1) + 1;
            if (!is(step.event(), event) || !inGap || !directly) {
                return false;
            }
        }
        boolean bound = condition.sameProperty() == null
                || chosen.stream()
                        .map(index -> events.get(index).property(condition.sameProperty()))
                        .filter(Value::isKnown)
                        .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(count -> count == chosen.size());
        boolean inTime = condition.within() == null
                || Duration.between(events.get(first).at(), events.get(last).at())
                                .compareTo(condition.within())
                        <= 0;
        return bound
                && inTime
                && events.subList(first + 1, last).stream()
                        .noneMatch(event -> condition.without().stream().anyMatch(each -> is(each, event)));
    }

    @Override
    public Truth abandoned(SequenceCondition.Abandoned condition) {
        List<TrailEvent> events = events(condition.lookback());
        return trail(all -> events.stream().anyMatch(begin -> {
            Instant end = begin.at().plus(condition.after());
            int index = indexOf(events, begin);
            return is(condition.started(), begin)
                    && !facts.at().isBefore(end)
                    && events.subList(index + 1, events.size()).stream()
                            .noneMatch(event -> is(condition.finished(), event)
                                    && !event.at().isAfter(end));
        }));
    }

    private static int indexOf(List<TrailEvent> events, TrailEvent event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) == event) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }
}
