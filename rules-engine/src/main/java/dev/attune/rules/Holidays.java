package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** On the days of a calendar of holidays, from midnight to midnight. */
record Holidays(HolidayCalendar calendar) implements LocalRule {

    static Holidays of(TimeCondition.Holiday condition) {
        return new Holidays(HolidayCalendar.of(condition.country(), condition.region()));
    }

    @Override
    public boolean holds(LocalDateTime local) {
        return calendar.isHoliday(local.toLocalDate());
    }

    @Override
    public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
        LocalDate next = calendar.nextChange(local.toLocalDate());
        return next == null ? null : next.atStartOfDay();
    }
}
