package dev.attune.api.condition;

import dev.attune.api.value.Value;

/** Conditions on what the visitor did, one event at a time. */
public sealed interface BehaviorCondition extends Condition {

    /** Compares how many events of a pattern happened with a number. {@code EQ 0} is "did not happen". */
    record EventCount(EventPattern event, Comparison comparison, int count, Lookback lookback)
            implements BehaviorCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.eventCount(this);
        }
    }

    /** Compares how many different values a property had over the events of a pattern with a number. */
    record DistinctCount(EventPattern event, String property, Comparison comparison, int count, Lookback lookback)
            implements BehaviorCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.distinctCount(this);
        }
    }

    /** What is made of the values of a property. */
    enum Aggregation {
        SUM,
        MAX,
        LAST
    }

    /** Compares the sum, the greatest or the last value of a property over the events of a pattern. Unknown if there is none. */
    record EventAggregate(
            EventPattern event,
            String property,
            Aggregation aggregation,
            Comparison comparison,
            Value value,
            Lookback lookback)
            implements BehaviorCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.eventAggregate(this);
        }
    }

    /** What is measured about a session. */
    enum SessionMeasure {
        /** Seconds since the session began. */
        DURATION,
        /** Seconds since the last event. */
        IDLE_TIME,
        /** Pages seen. */
        PAGES,
        /** Seconds spent on pages, as told by the client. */
        DWELL_TIME,
        /** The deepest scroll in percent, as told by the client. */
        SCROLL_DEPTH
    }

    /** Compares a measure of the present session with a number: seconds for times, percent for depth. */
    record SessionIs(SessionMeasure measure, Comparison comparison, double value) implements BehaviorCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.sessionIs(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R eventCount(EventCount condition);

        R distinctCount(DistinctCount condition);

        R eventAggregate(EventAggregate condition);

        R sessionIs(SessionIs condition);
    }
}
