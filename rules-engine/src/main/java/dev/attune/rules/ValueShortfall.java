package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a value is from one that it is compared with. */
final class ValueShortfall {

    /** How many letters two spellings of the same text may differ in. */
    private static final int NEAR = 2;

    private ValueShortfall() {}

    /** What is lacking for a comparison that does not hold. */
    static Shortfall of(Value value, Comparison comparison, Value wanted) {
        if (comparison == Comparison.NE) {
            return Shortfall.repeating("is " + Words.value(wanted));
        }
        int order = order(value, wanted);
        if (order == 0) {
            return Shortfall.of(equal(comparison, wanted));
        }
        return apart(value, wanted, order);
    }

    /** How far it lies outside a range. */
    static Shortfall outside(Value value, Value low, Value high) {
        int order = order(value, low);
        return order < 0 ? apart(value, low, order) : apart(value, high, order(value, high));
    }

    private static String equal(Comparison comparison, Value wanted) {
        boolean less = comparison == Comparison.LT || comparison == Comparison.LTE;
        return "exactly " + Words.value(wanted) + ", has to be " + (less ? "less" : "more");
    }

    private static int order(Value value, Value wanted) {
        if (value instanceof Value.Numeric one && wanted instanceof Value.Numeric two) {
            return Double.compare(one.value(), two.value());
        }
        if (value instanceof Value.Moment one && wanted instanceof Value.Moment two) {
            return one.value().compareTo(two.value());
        }
        if (value instanceof Value.Day one && wanted instanceof Value.Day two) {
            return one.value().compareTo(two.value());
        }
        return value instanceof Value.Version one && wanted instanceof Value.Version two
                ? VersionOrder.compare(one.value(), two.value())
                : 1;
    }

    private static Shortfall apart(Value value, Value wanted, int order) {
        if (value instanceof Value.Numeric one && wanted instanceof Value.Numeric two) {
            return Shortfall.of(number(one.value(), two.value()));
        }
        if (value instanceof Value.Moment one && wanted instanceof Value.Moment two) {
            return Shortfall.of(
                    order < 0
                            ? Countdown.between(one.value(), two.value()) + " too early"
                            : Countdown.between(two.value(), one.value()) + " too late");
        }
        if (value instanceof Value.Day one && wanted instanceof Value.Day two) {
            return Shortfall.of(days(one.value(), two.value()));
        }
        if (value instanceof Value.Version) {
            return Shortfall.of((order < 0 ? "older than " : "newer than ") + Words.value(wanted));
        }
        return value instanceof Value.Text text && wanted instanceof Value.Text other
                ? text(text.value(), List.of(other.value()))
                : instead(Words.value(value), Words.value(wanted));
    }

    private static String number(double value, double wanted) {
        return value < wanted
                ? Words.number(Words.difference(wanted, value)) + " short of " + Words.number(wanted)
                : Words.number(Words.difference(value, wanted)) + " over " + Words.number(wanted);
    }

    static String days(LocalDate day, LocalDate wanted) {
        long days = ChronoUnit.DAYS.between(day, wanted);
        return Words.amount(Math.abs(days), "day") + (days > 0 ? " too early" : " too late");
    }

    /** A text that is none of the wanted ones. */
    static Shortfall text(String value, Collection<String> wanted) {
        String folded = CaseFolding.fold(value);
        for (String each : wanted.stream().sorted().toList()) {
            if (CaseFolding.fold(each).equals(folded)) {
                return Shortfall.of("differs only in case from " + Words.text(each));
            }
        }
        String near = near(value, wanted);
        return near == null
                ? instead(
                        Words.text(value),
                        Words.joined(wanted.stream().sorted().map(Words::text).toList(), " or "))
                : Shortfall.of("spelled nearly like " + Words.text(near));
    }

    private static @Nullable String near(String value, Collection<String> wanted) {
        return value.length() <= 2 * NEAR
                ? null
                : Suggestion.nearest(value, wanted, NEAR).orElse(null);
    }

    private static Shortfall instead(String seen, String wanted) {
        return Shortfall.repeating(seen + " instead of " + wanted);
    }
}
