package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.Aggregation;
import dev.attune.api.condition.Comparison;
import dev.attune.api.event.Nanos;
import dev.attune.api.event.PropertyColumn;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Planned conditions on the events of one pattern. */
final class EventNodes {

    private EventNodes() {}

    /** What all of them share: the pattern, and the stretch in which its events are looked for. */
    abstract static class PatternNode extends TrailNode {
        final PlannedPattern pattern;
        final Stretch stretch;

        PatternNode(BehaviorCondition condition, PlannedPattern pattern, Stretch stretch) {
            super(condition);
            this.pattern = pattern;
            this.stretch = stretch;
        }

        final EventBits events(TrailView trail) {
            return trail.events(pattern);
        }

        /** Events leave the window as it moves on; those still to come enter it, and leave it later. */
        @Override
        void addBoundaries(TrailView trail, long at, SortedSet<Long> boundaries) {
            if (stretch.isWindow()) {
                EventBits events = events(trail);
                int size = trail.size();
                for (int i = events.next(stretch.from(trail, at), size); i >= 0; i = events.next(i + 1, size)) {
                    boundaries.add(Nanos.plus(trail.time(i), stretch.window()));
                }
            }
        }
    }

    /** How many events there are. */
    static final class Count extends PatternNode {
        private final Comparison comparison;
        private final int wanted;

        Count(BehaviorCondition.EventCount condition, PlannedPattern pattern) {
            super(condition, pattern, Stretch.of(condition.lookback()));
            this.comparison = condition.comparison();
            this.wanted = condition.count();
        }

        @Override
        Truth evaluate(TrailView trail, long at) {
            return Truth.of(comparison.holds(Integer.compare(count(trail, at), wanted)));
        }

        private int count(TrailView trail, long at) {
            return events(trail).count(stretch.from(trail, at), stretch.to(trail, at));
        }

        @Override
        Observation observe(TrailView trail, long at) {
            return Observation.of(Value.of(count(trail, at)));
        }
    }

    /** How many different values a property has. */
    static final class Distinct extends PatternNode {
        private final String property;
        private final Comparison comparison;
        private final int wanted;

        Distinct(BehaviorCondition.DistinctCount condition, PlannedPattern pattern) {
            super(condition, pattern, Stretch.of(condition.lookback()));
            this.property = condition.property();
            this.comparison = condition.comparison();
            this.wanted = condition.count();
        }

        @Override
        Truth evaluate(TrailView trail, long at) {
            return Truth.of(comparison.holds(Integer.compare(count(trail, at), wanted)));
        }

        private int count(TrailView trail, long at) {
            EventBits events = events(trail);
            PropertyColumn values = trail.property(property);
            return values == null ? 0 : trail.distinct(values, events, stretch.from(trail, at), stretch.to(trail, at));
        }

        @Override
        Observation observe(TrailView trail, long at) {
            return Observation.of(Value.of(count(trail, at)));
        }
    }

    /** The sum, the greatest or the last value of a property; values of another type than the wanted one do not count. */
    static final class Aggregate extends PatternNode {
        private final String property;
        private final Aggregation aggregation;
        private final Comparison comparison;
        private final Value wanted;

        Aggregate(BehaviorCondition.EventAggregate condition, PlannedPattern pattern) {
            super(condition, pattern, Stretch.of(condition.lookback()));
            this.property = condition.property();
            this.aggregation = condition.aggregation();
            this.comparison = condition.comparison();
            this.wanted = condition.value();
        }

        @Override
        Truth evaluate(TrailView trail, long at) {
            Value value = value(trail, at);
            return value == null ? Truth.UNKNOWN : Truth.of(PlannedPattern.holds(value, comparison, wanted));
        }

        private @Nullable Value value(TrailView trail, long at) {
            EventBits events = events(trail);
            PropertyColumn values = trail.property(property);
            if (values == null) {
                return null;
            }
            Value result = null;
            int to = stretch.to(trail, at);
            for (int i = events.next(stretch.from(trail, at), to); i >= 0; i = events.next(i + 1, to)) {
                Value value = values.value(i);
                if (value.getClass() == wanted.getClass()) {
                    result = result == null ? value : combined(result, value);
                }
            }
            return result;
        }

        private Value combined(Value before, Value value) {
            if (aggregation == Aggregation.LAST
                    || !(before instanceof Value.Numeric one)
                    || !(value instanceof Value.Numeric two)) {
                return value;
            }
            double number =
                    aggregation == Aggregation.SUM ? one.value() + two.value() : Math.max(one.value(), two.value());
            return Value.of(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number)));
        }

        @Override
        Observation observe(TrailView trail, long at) {
            Value value = value(trail, at);
            return value == null ? Observation.of("nothing yet") : Observation.of(value);
        }
    }
}
