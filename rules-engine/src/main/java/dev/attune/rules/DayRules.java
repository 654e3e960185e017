package dev.attune.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rules about the days around a date. */
final class DayRules {

    private DayRules() {}

    private static LocalDateTime start(LocalDate date) {
        return LocalDateTime.of(date, LocalTime.MIDNIGHT);
    }

    /** The next anniversary of the date is at most so many days away. */
    record Anniversary(LocalDate date, int days) implements LocalRule {

        @Override
        public boolean holds(LocalDateTime local) {
            LocalDate today = local.toLocalDate();
            return ChronoUnit.DAYS.between(today, next(today)) <= days;
        }

        @Override
        public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
            LocalDate today = local.toLocalDate();
            LocalDate next = next(today);
            LocalDate begin = next.minusDays(days);
            return start(begin.isAfter(today) ? begin : next.plusDays(1));
        }

        private LocalDate next(LocalDate today) {
            LocalDate own = in(today.getYear());
            return own.isBefore(today) ? in(today.getYear() + 1) : own;
        }

        /** 29 February is celebrated on 1 March in years that lack it. */
        private LocalDate in(int year) {
            MonthDay day = MonthDay.from(date);
            return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, 3, 1);
        }
    }

    /** Today is at most so many days before or after the date. */
    record Around(LocalDate date, int before, int after) implements LocalRule {

        @Override
        public boolean holds(LocalDateTime local) {
            LocalDate today = local.toLocalDate();
            return !today.isBefore(date.minusDays(before)) && !today.isAfter(date.plusDays(after));
        }

        @Override
        public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
            LocalDateTime begin = start(date.minusDays(before));
            LocalDateTime end = start(date.plusDays(after + 1L));
            if (local.isBefore(begin)) {
                return begin;
            }
            return local.isBefore(end) ? end : null;
        }
    }
}
