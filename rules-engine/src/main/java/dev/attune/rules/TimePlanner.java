package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** Plans conditions on the instant of the decision, which a check has found to be sound. */
final class TimePlanner implements TimeCondition.Visitor<Node> {

    @Override
    public Node timeOfDay(TimeCondition.TimeOfDay condition) {
        return new LocalNode(
                condition, condition.zone(), new CalendarRules.TimeOfDay(condition.from(), condition.to()));
    }

    @Override
    public Node daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return new LocalNode(condition, condition.zone(), new CalendarRules.DaysOfWeek(condition.days()));
    }

    @Override
    public Node daysOfMonth(TimeCondition.DaysOfMonth condition) {
        return new LocalNode(condition, condition.zone(), CalendarRules.DaysOfMonth.of(condition.days()));
    }

    @Override
    public Node months(TimeCondition.Months condition) {
        return new LocalNode(condition, condition.zone(), new CalendarRules.Months(condition.months()));
    }

    @Override
    public Node dateRange(TimeCondition.DateRange condition) {
        return new RangeNode(condition);
    }

    @Override
    public Node recurring(TimeCondition.Recurring condition) {
        return new LocalNode(condition, condition.zone(), RecurringWindows.of(condition));
    }

    @Override
    public Node holiday(TimeCondition.Holiday condition) {
        return new LocalNode(condition, condition.zone(), Holidays.of(condition));
    }

    /** Reads a rule at the local time of the instant. */
    private static final class LocalNode extends Node {
        private final ZoneChoice zone;
        private final LocalRule rule;

        LocalNode(Condition condition, ZoneChoice zone, LocalRule rule) {
            super(condition);
            this.zone = zone;
            this.rule = rule;
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            return Truth.of(rule.holds(evaluation.local(zone)));
        }

        @Override
        boolean isTimed() {
            return true;
        }

        @Override
        Truth truthAt(Evaluation evaluation, Instant at) {
            return Truth.of(rule.holds(LocalDateTime.ofInstant(at, evaluation.zone(zone))));
        }

        @Override
        @Nullable
        Instant changeAfter(Evaluation evaluation, Instant at) {
            return rule.nextChange(at, evaluation.zone(zone));
        }

        @Override
        Observation observe(Evaluation evaluation) {
            return Observation.of(Words.local(evaluation.local(zone))).in(evaluation.zone(zone));
        }
    }

    /**
     * Whether the instant lies in a range whose bounds are local. A bound that clocks skip means the instant at which they are put
     * forward; one that they show twice means the first time. So two ranges that meet never overlap or leave a gap.
     */
    private static final class RangeNode extends Node {
        private final TimeCondition.DateRange range;

        RangeNode(TimeCondition.DateRange range) {
            super(range);
            this.range = range;
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            return truthAt(evaluation, evaluation.facts().at());
        }

        @Override
        Truth truthAt(Evaluation evaluation, Instant at) {
            ZoneId zone = evaluation.zone(range.zone());
            Instant from = instant(range.from(), zone);
            Instant to = instant(range.to(), zone);
            return Truth.of((from == null || !at.isBefore(from)) && (to == null || at.isBefore(to)));
        }

        private static @Nullable Instant instant(@Nullable LocalDateTime bound, ZoneId zone) {
            if (bound == null) {
                return null;
            }
            ZoneOffsetTransition transition = zone.getRules().getTransition(bound);
            return transition != null && transition.isGap()
                    ? transition.getInstant()
                    : bound.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        }

        @Override
        boolean isTimed() {
            return true;
        }

        @Override
        @Nullable
        Instant changeAfter(Evaluation evaluation, Instant at) {
            ZoneId zone = evaluation.zone(range.zone());
            Instant from = instant(range.from(), zone);
            Instant to = instant(range.to(), zone);
            if (from != null && at.isBefore(from)) {
                return to == null || from.isBefore(to) ? from : null;
            }
            return to != null && at.isBefore(to) ? to : null;
        }

        @Override
        Observation observe(Evaluation evaluation) {
            return Observation.of(Words.local(evaluation.local(range.zone()))).in(evaluation.zone(range.zone()));
        }
    }
}
