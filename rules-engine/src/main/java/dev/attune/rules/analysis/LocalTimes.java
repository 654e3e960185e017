package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.value.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local times that conditions on clock and calendar can tell apart: the days that they name, enough days before, between and after
 * them, and on each day the times that they name. Between two named times of day nothing changes, and neither does it between two
 * named days but by the weekday, the day of the month, the length of the month and the month, which come round in 28 years.
 */
final class LocalTimes {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final int WEEK = 7;
    private static final int YEAR_AND_MONTH = 400;
    private static final int CYCLE = 28 * 366;

    /** What it costs to look at a day. */
    private static final int EACH = 5;

    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final TreeSet<LocalTime> times = new TreeSet<>(Set.of(LocalTime.MIDNIGHT));
    private final Budget budget;
    private int span = WEEK;

    LocalTimes(List<Condition> conditions, Budget budget) {
        this.budget = budget;
        conditions.forEach(this::look);
    }

    private void look(Condition condition) {
        if (condition instanceof TimeCondition.TimeOfDay window) {
            times.add(window.from());
            times.add(window.to());
        } else if (condition instanceof TimeCondition.DaysOfMonth) {
            span = CYCLE;
        } else if (condition instanceof TimeCondition.Months) {
            span = Math.max(span, YEAR_AND_MONTH);
        } else if (condition instanceof TimeCondition.DateRange range) {
            addBound(range.from());
            addBound(range.to());
        } else if (condition instanceof TimeCondition.Recurring recurring) {
            addBound(recurring.start());
            addBound(recurring.start().plus(recurring.duration()));
        } else if (condition instanceof AttributeCondition attribute) {
            look(attribute);
        }
    }

    private void look(AttributeCondition condition) {
        if (condition.attribute().equals(StandardAttributes.TIME_HOUR.key())) {
            for (int hour = 0; hour < 24; hour++) {
                times.add(LocalTime.of(hour, 0));
            }
        }
        AttributeType type = condition.attribute().equals(StandardAttributes.TIME_DATE.key())
                ? AttributeType.DATE
                : AttributeType.INSTANT;
        if (type == AttributeType.DATE || condition.attribute().equals(StandardAttributes.TIME_NOW.key())) {
            for (Value literal : Readings.literals(condition, type)) {
                if (literal instanceof Value.Day day) {
                    dates.add(day.value());
                } else if (literal instanceof Value.Moment moment) {
                    addBound(LocalDateTime.ofInstant(moment.value(), Draft.UTC));
                }
            }
        }
    }

    private void addBound(@Nullable LocalDateTime bound) {
        if (bound != null) {
            dates.add(bound.toLocalDate());
            times.add(bound.toLocalTime());
        }
    }

    /** Adds a moment at which something is known to change. */
    void add(LocalDateTime moment) {
        addBound(moment);
    }

    /** Takes what it costs to make instants of so many days, at all times of each. */
    void takeAll(int days) {
        budget.take((long) EACH * days * times.size());
    }

    Set<LocalTime> times() {
        return times;
    }

    /** The days that are named. */
    Set<LocalDate> named() {
        return dates;
    }

    /** Days before, between and after those that are named. */
    List<LocalDate> others() {
        if (dates.isEmpty()) {
            return days(START, null).toList();
        }
        List<LocalDate> days =
                new ArrayList<>(days(dates.last().plusDays(1), null).toList());
        LocalDate before = null;
        for (LocalDate date : dates) {
            if (before != null) {
                days.addAll(days(before.plusDays(1), date).toList());
            }
            before = date;
        }
        LocalDate first = dates.first();
        days.addAll(days(first.minusDays(length(first.minusDays(CYCLE), first)), first)
                .toList());
        return days;
    }

    private Stream<LocalDate> days(LocalDate from, @Nullable LocalDate to) {
        LocalDate end = from.plusDays(length(from, from.plusDays(CYCLE)));
        LocalDate last = to == null || end.isBefore(to) ? end : to;
        budget.take(EACH * ChronoUnit.DAYS.between(from, last));
        Set<DayKind> seen = new HashSet<>();
        return from.datesUntil(last).filter(day -> seen.add(DayKind.of(day)));
    }

    /** What tells days apart that are not named. */
    private record DayKind(DayOfWeek weekday, Month month, int day, int length) {
        static DayKind of(LocalDate date) {
            return new DayKind(date.getDayOfWeek(), date.getMonth(), date.getDayOfMonth(), date.lengthOfMonth());
        }
    }

    /** Twice the cycle where a year that is no leap year interrupts it: 1900, 2100 and their like. */
    private int length(LocalDate from, LocalDate to) {
        boolean interrupted = from.getYear() / 100 != to.getYear() / 100 || from.getYear() % 100 == 0;
        return span == CYCLE && interrupted ? 2 * CYCLE : span;
    }
}
