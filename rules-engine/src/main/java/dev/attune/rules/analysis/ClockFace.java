package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.DateCompare;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** On which clock a condition is read: that of a zone, by its name, or the time line itself. */
final class ClockFace {

    /** Nothing is known of how the condition hangs on the clock. */
    static final String FREE = "";

    static final String ABSOLUTE = "absolute";
    static final String SITE = Readings.name(ZoneChoice.SITE);
    private static final String VISITOR = Readings.name(ZoneChoice.VISITOR);

    private ClockFace() {}

    /** What it costs to tell on which clock a condition is read: for dates of an unknown zone, all zones are asked. */
    static long cost(Condition condition) {
        return condition instanceof TimeCondition.DateRange || condition instanceof DateCompare ? 2 * Overlaps.COST : 1;
    }

    static String of(Condition condition) {
        if (condition instanceof TimeCondition.DateRange range) {
            return repeatsBefore(range.from(), range.zone()) || repeatsBefore(range.to(), range.zone())
                    ? FREE
                    : Readings.name(range.zone());
        }
        if (condition instanceof AttributeCondition attribute) {
            return of(attribute);
        }
        ZoneChoice zone = zone(condition);
        boolean open = condition instanceof TimeCondition.Recurring || condition instanceof TimeCondition.Holiday;
        return open || zone == null ? FREE : Readings.name(zone);
    }

    private static boolean repeatsBefore(@Nullable LocalDateTime bound, ZoneChoice zone) {
        return bound != null && Overlaps.repeatsBefore(bound, zone);
    }

    private static String of(AttributeCondition condition) {
        boolean now = condition.attribute().equals(StandardAttributes.TIME_NOW.key());
        if (condition instanceof DateCompare compare) {
            Value literal = Readings.literals(compare, AttributeType.INSTANT).get(0);
            return now ? now(compare, literal) : literal instanceof Value.Day ? VISITOR : FREE;
        }
        boolean exact = condition instanceof AttributeCondition.Compare
                || condition instanceof AttributeCondition.Between
                || condition instanceof AttributeCondition.OneOf
                || condition instanceof AttributeCondition.Has
                || (condition instanceof AttributeCondition.TextSearch search
                        && search.operator() != AttributeCondition.TextOperator.MATCHES);
        if (!exact) {
            return FREE;
        }
        return now ? ABSOLUTE : VISITOR;
    }

    private static String now(DateCompare compare, Value literal) {
        if (literal instanceof Value.Day day) {
            LocalDate next = day.value().plusDays(1);
            boolean odd = repeatsBefore(day.value().atStartOfDay(), compare.zone())
                    || repeatsBefore(next.atStartOfDay(), compare.zone());
            return odd ? FREE : Readings.name(compare.zone());
        }
        return compare.operator() == DateOperator.ON_DATE ? FREE : ABSOLUTE;
    }

    /** The zone that a condition names; null if it names none. */
    static @Nullable ZoneChoice zone(Condition condition) {
        if (condition instanceof TimeCondition.TimeOfDay window) {
            return window.zone();
        }
        if (condition instanceof TimeCondition.DaysOfWeek days) {
            return days.zone();
        }
        if (condition instanceof TimeCondition.DaysOfMonth days) {
            return days.zone();
        }
        if (condition instanceof TimeCondition.Months months) {
            return months.zone();
        }
        if (condition instanceof TimeCondition.DateRange range) {
            return range.zone();
        }
        if (condition instanceof TimeCondition.Recurring recurring) {
            return recurring.zone();
        }
        if (condition instanceof TimeCondition.Holiday holiday) {
            return holiday.zone();
        }
        return condition instanceof DateCompare compare ? compare.zone() : null;
    }

    /** The same condition on the visitor's clock. */
    static Condition ofVisitor(Condition condition) {
        ZoneChoice visitor = ZoneChoice.VISITOR;
        if (condition instanceof TimeCondition.TimeOfDay window) {
            return new TimeCondition.TimeOfDay(window.from(), window.to(), visitor);
        }
        if (condition instanceof TimeCondition.DaysOfWeek days) {
            return new TimeCondition.DaysOfWeek(days.days(), visitor);
        }
        if (condition instanceof TimeCondition.DaysOfMonth days) {
            return new TimeCondition.DaysOfMonth(days.days(), visitor);
        }
        if (condition instanceof TimeCondition.Months months) {
            return new TimeCondition.Months(months.months(), visitor);
        }
        if (condition instanceof TimeCondition.DateRange range) {
            return new TimeCondition.DateRange(range.from(), range.to(), visitor);
        }
        return condition instanceof DateCompare compare
                ? new DateCompare(
                        compare.attribute(), compare.operator(), compare.operand(), visitor, compare.whenMissing())
                : condition;
    }
}
