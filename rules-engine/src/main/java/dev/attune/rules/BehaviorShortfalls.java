package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.SessionMeasure;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.value.Value;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is lacking for conditions on the trail. */
record BehaviorShortfalls(Observation observation, @Nullable Shortfall byItself)
        implements BehaviorCondition.Visitor<Shortfall>, SequenceCondition.Visitor<Shortfall> {

    private static final Shortfall NOTHING_YET = Shortfall.of("nothing to go by yet");

    @Override
    public Shortfall eventCount(BehaviorCondition.EventCount condition) {
        return counted(condition.comparison(), condition.count());
    }

    @Override
    public Shortfall distinctCount(BehaviorCondition.DistinctCount condition) {
        return counted(condition.comparison(), condition.count());
    }

    private Shortfall counted(Comparison comparison, double wanted) {
        if (!(observation.value() instanceof Value.Numeric number)) {
            return NOTHING_YET;
        }
        double count = number.value();
        if (comparison == Comparison.NE) {
            return Shortfall.of("one more or fewer needed");
        }
        boolean more = comparison == Comparison.GTE || comparison == Comparison.GT || count < wanted;
        if (more) {
            double goal = comparison == Comparison.GT ? Math.floor(wanted) + 1 : Math.ceil(wanted);
            return Shortfall.telling(
                    Words.number(count) + " of " + Words.number(goal) + ", " + few(goal - count) + " more needed");
        }
        double limit = comparison == Comparison.LT ? Math.ceil(wanted) - 1 : Math.floor(wanted);
        return limit < 0 ? Shortfall.of("cannot be fewer") : Shortfall.of(few(count - limit) + " too many");
    }

    private static String few(double count) {
        return count == 1 ? "one" : Words.number(count);
    }

    @Override
    public Shortfall eventAggregate(BehaviorCondition.EventAggregate condition) {
        Value value = observation.value();
        return value == null ? NOTHING_YET : ValueShortfall.of(value, condition.comparison(), condition.value());
    }

    @Override
    public Shortfall sessionIs(BehaviorCondition.SessionIs condition) {
        if (!(observation.value() instanceof Value.Numeric number)) {
            return NOTHING_YET;
        }
        if (condition.measure() == SessionMeasure.PAGES) {
            return counted(condition.comparison(), condition.value());
        }
        if (condition.measure() == SessionMeasure.SCROLL_DEPTH) {
            return ValueShortfall.of(number, condition.comparison(), Value.of(condition.value()));
        }
        return time(number.value(), condition.comparison(), condition.value());
    }

    private static Shortfall time(double seconds, Comparison comparison, double wanted) {
        if (comparison == Comparison.NE) {
            return Shortfall.of("has to be longer or shorter");
        }
        if (seconds == wanted) {
            return Shortfall.of("has to be " + (comparison == Comparison.LT ? "shorter" : "longer"));
        }
        return seconds < wanted
                ? Shortfall.telling(words(seconds) + " of " + words(wanted) + ", " + words(wanted - seconds) + " more")
                : Shortfall.of(words(seconds - wanted) + " too long");
    }

    private static String words(double seconds) {
        return Words.duration(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    @Override
    public Shortfall sequence(SequenceCondition.Sequence condition) {
        return told();
    }

    @Override
    public Shortfall abandoned(SequenceCondition.Abandoned condition) {
        return told();
    }

    /** What the condition told itself. */
    private Shortfall told() {
        if (observation.miss() != null) {
            return observation.miss();
        }
        return byItself == null ? Shortfall.NONE : byItself;
    }
}
