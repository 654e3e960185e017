package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;

/**
 * In what respect a condition looks at an attribute. Conditions on one line can be told together exactly; those on different lines are
 * taken to vary by themselves.
 *
 * @param kind in what respect
 * @param zone the name of the zone that matters; empty if none does
 */
record Line(Kind kind, String zone) {

    enum Kind {
        /** The value itself. */
        PLAIN,
        /** The value without regard to the case of letters. */
        FOLDED,
        /** How long before the instant it lies. */
        AGE,
        /** On which side of some days' beginnings in a zone it lies. */
        LOCAL,
        /** How many days from today it is in a zone. */
        DAYS,
        /** Nothing more is known of it. */
        FREE
    }

    static final Line PLAIN = new Line(Kind.PLAIN, "");
    private static final Line FREE = new Line(Kind.FREE, "");

    /** What it costs to tell the line of a condition: for days of an unknown zone, all zones are asked. */
    static long cost(Condition condition) {
        return condition instanceof AttributeCondition.DateCompare compare && compare.operator() == DateOperator.ON_DATE
                ? 2 * Overlaps.COST
                : 1;
    }

    static Line of(AttributeCondition condition, Attribute attribute) {
        if (!attribute.allowedValues().isEmpty()) {
            return PLAIN;
        }
        if (condition instanceof AttributeCondition.TextSearch search && search.operator() == TextOperator.MATCHES) {
            return FREE;
        }
        if (condition instanceof AttributeCondition.WithinLast) {
            return new Line(Kind.AGE, "");
        }
        if (condition instanceof AttributeCondition.DaysAround around) {
            return new Line(Kind.DAYS, Readings.name(around.zone()));
        }
        if (condition instanceof AttributeCondition.AnniversaryWithin) {
            return FREE;
        }
        if (condition instanceof AttributeCondition.DateCompare compare) {
            return dates(compare, attribute.type());
        }
        return Readings.ignoresCase(condition) ? new Line(Kind.FOLDED, "") : PLAIN;
    }

    private static Line dates(AttributeCondition.DateCompare compare, AttributeType type) {
        Value literal = Readings.literals(compare, type).get(0);
        boolean onDate = compare.operator() == DateOperator.ON_DATE;
        if (type == AttributeType.DATE) {
            return literal instanceof Value.Day ? PLAIN : FREE;
        }
        if (literal instanceof Value.Day day) {
            if (onDate && hasOddMidnight(day, compare.zone())) {
                return FREE;
            }
            return compare.zone() instanceof ZoneChoice.Fixed
                    ? PLAIN
                    : new Line(Kind.LOCAL, Readings.name(compare.zone()));
        }
        return onDate ? FREE : PLAIN;
    }

    private static boolean hasOddMidnight(Value.Day day, ZoneChoice zone) {
        return Overlaps.repeatsBefore(day.value().atStartOfDay(), zone)
                || Overlaps.repeatsBefore(day.value().plusDays(1).atStartOfDay(), zone);
    }
}
