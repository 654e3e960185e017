package dev.attune.api.condition;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on the order in which things happened. */
public sealed interface SequenceCondition extends Condition {

    /**
     * One step of a sequence.
     *
     * @param gap how long after the step before it at most; null for no limit
     * @param next whether no other event may lie between the step before it and this one
     */
    record Step(EventPattern event, @Nullable Duration gap, boolean next) {
        public static Step of(EventPattern event) {
            return new Step(event, null, false);
        }
    }

    /**
     * The steps happened in this order.
     *
     * @param steps at least two
     * @param within how long the first may lie before the last; null for no limit
     * @param lookback which stretch of the past the whole sequence must lie in
     * @param sameProperty a property, such as the category, that must have the same value in all steps; null for none
     * @param without events that must not happen between the first step and the last
     */
    record Sequence(
            List<Step> steps,
            @Nullable Duration within,
            Lookback lookback,
            @Nullable String sameProperty,
            List<EventPattern> without)
            implements SequenceCondition {
        public Sequence {
            steps = List.copyOf(steps);
            without = List.copyOf(without);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /** An event happened, and for so long after it another did not; true only once that time has passed. */
    record Abandoned(EventPattern started, EventPattern finished, Duration after, Lookback lookback)
            implements SequenceCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.abandoned(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R sequence(Sequence condition);

        R abandoned(Abandoned condition);
    }
}
