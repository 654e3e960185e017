package dev.attune.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about what clock and calendar show. */
final class CalendarRules {

    private CalendarRules() {}

    private static LocalDateTime tomorrow(LocalDateTime local) {
        return LocalDateTime.of(local.toLocalDate().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** From a time of day, included, to another, excluded; overnight if the first is the later. */
    record TimeOfDay(LocalTime from, LocalTime to) implements LocalRule {

        @Override
        public boolean holds(LocalDateTime local) {
            LocalTime time = local.toLocalTime();
            boolean started = !time.isBefore(from);
            boolean open = time.isBefore(to);
            return from.isBefore(to) ? (started && open) : (started || open);
        }

        @Override
        public LocalDateTime nextBoundary(LocalDateTime local) {
            LocalDateTime begin = next(local, from);
            LocalDateTime end = next(local, to);
            return begin.isBefore(end) ? begin : end;
        }

        private static LocalDateTime next(LocalDateTime local, LocalTime time) {
            LocalDateTime today = LocalDateTime.of(local.toLocalDate(), time);
            return today.isAfter(local) ? today : today.plusDays(1);
        }
    }

    /** On these days of the week; on all seven it never changes. */
    record DaysOfWeek(Set<DayOfWeek> days) implements LocalRule {
        DaysOfWeek {
            days = EnumSet.copyOf(days);
        }

        @Override
        public boolean holds(LocalDateTime local) {
            return days.contains(local.getDayOfWeek());
        }

        @Override
        public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
            return days.size() == DayOfWeek.values().length ? null : tomorrow(local);
        }
    }

    /**
     * On these days of the month.
     *
     * @param forward bit n for day n
     * @param backward bit n for the n-th day from the end
     */
    record DaysOfMonth(int forward, int backward) implements LocalRule {

        static DaysOfMonth of(Set<Integer> days) {
            int forward = 0;
            int backward = 0;
            for (int day : days) {
                forward |= day > 0 ? 1 << day : 0;
                backward |= day < 0 ? 1 << -day : 0;
            }
            return new DaysOfMonth(forward, backward);
        }

        @Override
        public boolean holds(LocalDateTime local) {
            LocalDate date = local.toLocalDate();
            int fromEnd = date.lengthOfMonth() - date.getDayOfMonth() + 1;
            return ((forward >>> date.getDayOfMonth()) & 1) == 1 || ((backward >>> fromEnd) & 1) == 1;
        }

        @Override
        public LocalDateTime nextBoundary(LocalDateTime local) {
            return tomorrow(local);
        }
    }

    /** In these months; in all twelve it never changes. */
    record Months(Set<Month> months) implements LocalRule {
        Months {
            months = EnumSet.copyOf(months);
        }

        @Override
        public boolean holds(LocalDateTime local) {
            return months.contains(local.getMonth());
        }

        @Override
        public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
            if (months.size() == Month.values().length) {
                return null;
            }
            return LocalDateTime.of(local.toLocalDate().withDayOfMonth(1).plusMonths(1), LocalTime.MIDNIGHT);
        }
    }
}
