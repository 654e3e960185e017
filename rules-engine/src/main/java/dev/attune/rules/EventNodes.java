package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.Aggregation;
import dev.attune.api.condition.Comparison;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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

        /** Events leave the window as it moves on; those still to come enter it, and leave it later. */
        @Override
        void addBoundaries(Trail trail, Instant at, Set<Instant> boundaries) {
            if (stretch.within() != null) {
                for (int i = stretch.from(trail, at); i < trail.size(); i++) {
                    if (pattern.matches(trail.get(i))) {
                        boundaries.add(Instants.plus(trail.get(i).at(), stretch.within()));
                    }
                }
            }
        }
    }

    /** How many events there are. */
    static final class Count extends PatternNode {
        private final Comparison comparison;
        private final int wanted;

        Count(BehaviorCondition.EventCount condition) {
            super(condition, new PlannedPattern(condition.event()), Stretch.of(condition.lookback()));
            this.comparison = condition.comparison();
            this.wanted = condition.count();
        }

        @Override
        Truth evaluate(Trail trail, Instant at) {
            return Truth.of(comparison.holds(Integer.compare(count(trail, at), wanted)));
        }

        private int count(Trail trail, Instant at) {
            int to = stretch.to(trail, at);
            int count = 0;
            for (int i = stretch.from(trail, at); i < to; i++) {
                if (pattern.matches(trail.get(i))) {
                    count++;
                }
            }
            return count;
        }

        @Override
        Observation observe(Trail trail, Instant at) {
            return Words.counted(count(trail, at), comparison, wanted);
        }
    }

    /** How many different values a property has. */
    static final class Distinct extends PatternNode {
        private final String property;
        private final Comparison comparison;
        private final int wanted;

        Distinct(BehaviorCondition.DistinctCount condition) {
            super(condition, new PlannedPattern(condition.event()), Stretch.of(condition.lookback()));
            this.property = condition.property();
            this.comparison = condition.comparison();
            this.wanted = condition.count();
        }

        @Override
        Truth evaluate(Trail trail, Instant at) {
            return Truth.of(comparison.holds(Integer.compare(count(trail, at), wanted)));
        }

        private int count(Trail trail, Instant at) {
            Set<Value> values = new HashSet<>();
            int to = stretch.to(trail, at);
            for (int i = stretch.from(trail, at); i < to; i++) {
                TrailEvent event = trail.get(i);
                Value value = event.property(property);
                if (value.isKnown() && pattern.matches(event)) {
                    values.add(value);
                }
            }
            return values.size();
        }

        @Override
        Observation observe(Trail trail, Instant at) {
            return Words.counted(count(trail, at), comparison, wanted);
        }
    }

    /** The sum, the greatest or the last value of a property; values of another type than the wanted one do not count. */
    static final class Aggregate extends PatternNode {
        private final String property;
        private final Aggregation aggregation;
        private final Comparison comparison;
        private final Value wanted;

        Aggregate(BehaviorCondition.EventAggregate condition) {
            super(condition, new PlannedPattern(condition.event()), Stretch.of(condition.lookback()));
            this.property = condition.property();
            this.aggregation = condition.aggregation();
            this.comparison = condition.comparison();
            this.wanted = condition.value();
        }

        @Override
        Truth evaluate(Trail trail, Instant at) {
            Value value = value(trail, at);
            return value == null ? Truth.UNKNOWN : Truth.of(PlannedPattern.holds(value, comparison, wanted));
        }

        private @Nullable Value value(Trail trail, Instant at) {
            Value result = null;
            int to = stretch.to(trail, at);
            for (int i = stretch.from(trail, at); i < to; i++) {
                TrailEvent event = trail.get(i);
                Value value = event.property(property);
                if (value.getClass() == wanted.getClass() && pattern.matches(event)) {
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
        Observation observe(Trail trail, Instant at) {
            Value value = value(trail, at);
            return Observation.of(value == null ? "nothing yet" : Words.value(value));
        }
    }
}
