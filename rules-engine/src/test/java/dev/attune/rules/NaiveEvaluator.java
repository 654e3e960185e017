package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Evaluates conditions by their definitions, slowly, sharing no code with the engine: logic and time here, the rest above. */
final class NaiveEvaluator extends NaiveTrails implements Condition.Visitor<Truth> {

    NaiveEvaluator(Facts facts) {
        super(facts);
    }

    Truth evaluate(Condition condition) {
        return condition.accept(this);
    }

    @Override
    public Truth all(Logic.All condition) {
        return condition.conditions().stream().map(this::evaluate).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public Truth any(Logic.Any condition) {
        return condition.conditions().stream().map(this::evaluate).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Truth not(Logic.Not condition) {
        return evaluate(condition.condition()).not();
    }

    @Override
    public Truth always(Logic.Always condition) {
        return Truth.TRUE;
    }

    @Override
    public Truth never(Logic.Never condition) {
        return Truth.FALSE;
    }

    @Override
    public Truth inAudience(Logic.InAudience condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Truth timeOfDay(TimeCondition.TimeOfDay condition) {
        LocalTime time = now(condition.zone()).toLocalTime();
        long length = Math.floorMod(ChronoUnit.NANOS.between(condition.from(), condition.to()), 86_400_000_000_000L);
        long passed = Math.floorMod(ChronoUnit.NANOS.between(condition.from(), time), 86_400_000_000_000L);
        return Truth.of(passed < length);
    }

    @Override
    public Truth daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return Truth.of(condition.days().contains(now(condition.zone()).getDayOfWeek()));
    }

    @Override
    public Truth daysOfMonth(TimeCondition.DaysOfMonth condition) {
        LocalDate today = now(condition.zone()).toLocalDate();
        return Truth.of(condition.days().stream().anyMatch(day -> {
            LocalDate last = today.withDayOfMonth(today.lengthOfMonth());
            return day > 0
                    ? today.getDayOfMonth() == day
                    : last.plusDays(day + 1L).equals(today);
        }));
    }

    @Override
    public Truth months(TimeCondition.Months condition) {
        return Truth.of(condition.months().contains(now(condition.zone()).getMonth()));
    }

    /** Bounds that clocks skip begin when they are put forward, as {@code ZoneRules} tells; others at their earlier instant. */
    @Override
    public Truth dateRange(TimeCondition.DateRange condition) {
        ZoneId zone = zone(condition.zone());
        Optional<Instant> from = Optional.ofNullable(condition.from()).map(bound -> bound(bound, zone));
        Optional<Instant> to = Optional.ofNullable(condition.to()).map(bound -> bound(bound, zone));
        return Truth.of(from.map(bound -> !facts.at().isBefore(bound)).orElse(true)
                && to.map(bound -> facts.at().isBefore(bound)).orElse(true));
    }

    private static Instant bound(LocalDateTime bound, ZoneId zone) {
        Instant instant = bound.atZone(zone).toInstant();
        boolean skipped = !instant.atZone(zone).toLocalDateTime().equals(bound);
        return skipped
                ? zone.getRules()
                        .nextTransition(instant.minusSeconds(25 * 3600))
                        .getInstant()
                : instant;
    }

    @Override
    public Truth recurring(TimeCondition.Recurring condition) {
        LocalDateTime now = now(condition.zone());
        return Truth.of(new NaiveRecurrence(condition.rule(), condition.start())
                .times(now).stream().anyMatch(begin -> now.isBefore(begin.plus(condition.duration()))));
    }

    @Override
    public Truth holiday(TimeCondition.Holiday condition) {
        String region = condition.region() == null ? "" : "/" + condition.region();
        return Truth.of(NaiveHolidays.isHoliday(
                condition.country() + region, now(condition.zone()).toLocalDate()));
    }

    @Override
    public Truth share(OpenCondition.Share condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Truth plugin(OpenCondition.Plugin condition) {
        throw new UnsupportedOperationException();
    }
}
