package dev.attune.api.condition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on the instant of the decision, read in a zone. */
public sealed interface TimeCondition extends Condition {

    /** From a time of day, included, to another, excluded; overnight if {@code from} is later than {@code to}. */
    record TimeOfDay(LocalTime from, LocalTime to, ZoneChoice zone) implements TimeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.timeOfDay(this);
        }
    }

    /** On these days of the week. */
    record DaysOfWeek(Set<DayOfWeek> days, ZoneChoice zone) implements TimeCondition {
        public DaysOfWeek {
            days = Set.copyOf(days);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.daysOfWeek(this);
        }
    }

    /** On these days of the month, 1 to 31; -1 is the last day, -2 the one before it, down to -31. */
    record DaysOfMonth(Set<Integer> days, ZoneChoice zone) implements TimeCondition {
        public DaysOfMonth {
            days = Set.copyOf(days);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.daysOfMonth(this);
        }
    }

    /** In these months. */
    record Months(Set<Month> months, ZoneChoice zone) implements TimeCondition {
        public Months {
            months = Set.copyOf(months);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.months(this);
        }
    }

    /** From a local date and time, included, to another, excluded; null for no bound. */
    record DateRange(@Nullable LocalDateTime from, @Nullable LocalDateTime to, ZoneChoice zone)
            implements TimeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.dateRange(this);
        }
    }

    /**
     * Within a window that recurs.
     *
     * @param rule an RRULE of RFC 5545
     * @param start the local beginning of the first window
     * @param duration how long each window lasts
     */
    record Recurring(String rule, LocalDateTime start, Duration duration, ZoneChoice zone) implements TimeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.recurring(this);
        }
    }

    /**
     * On a public holiday.
     *
     * @param country an ISO 3166-1 alpha-2 code
     * @param region a part of the country as the calendar names it; null for the whole
     */
    record Holiday(String country, @Nullable String region, ZoneChoice zone) implements TimeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.holiday(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R timeOfDay(TimeOfDay condition);

        R daysOfWeek(DaysOfWeek condition);

        R daysOfMonth(DaysOfMonth condition);

        R months(Months condition);

        R dateRange(DateRange condition);

        R recurring(Recurring condition);

        R holiday(Holiday condition);
    }
}
