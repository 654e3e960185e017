package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What is lacking for conditions on time: most begin by themselves, the others are over. */
record TimeShortfalls(Countdown countdown, @Nullable Shortfall byItself) implements TimeCondition.Visitor<Shortfall> {

    private static final Shortfall OVER = Shortfall.of("does not come again");

    private Shortfall comes() {
        return byItself == null ? OVER : byItself;
    }

    @Override
    public Shortfall timeOfDay(TimeCondition.TimeOfDay condition) {
        return comes();
    }

    @Override
    public Shortfall daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return comes();
    }

    @Override
    public Shortfall daysOfMonth(TimeCondition.DaysOfMonth condition) {
        return comes();
    }

    @Override
    public Shortfall months(TimeCondition.Months condition) {
        return comes();
    }

    @Override
    public Shortfall dateRange(TimeCondition.DateRange condition) {
        LocalDateTime to = condition.to();
        if (byItself != null || to == null) {
            return comes();
        }
        Instant end = to.atZone(countdown.zone()).toInstant();
        return end.isAfter(countdown.now()) ? OVER : Shortfall.of(countdown.since("ended", end));
    }

    @Override
    public Shortfall recurring(TimeCondition.Recurring condition) {
        return comes();
    }

    @Override
    public Shortfall holiday(TimeCondition.Holiday condition) {
        return comes();
    }
}
