package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.AnniversaryWithin;
import dev.attune.api.condition.AttributeCondition.Between;
import dev.attune.api.condition.AttributeCondition.Compare;
import dev.attune.api.condition.AttributeCondition.DateCompare;
import dev.attune.api.condition.AttributeCondition.DaysAround;
import dev.attune.api.condition.AttributeCondition.Has;
import dev.attune.api.condition.AttributeCondition.InCidr;
import dev.attune.api.condition.AttributeCondition.OneOf;
import dev.attune.api.condition.AttributeCondition.SetMatch;
import dev.attune.api.condition.AttributeCondition.TextSearch;
import dev.attune.api.condition.AttributeCondition.WithinLast;
import dev.attune.api.condition.AttributeCondition.WithinRadius;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.BehaviorCondition.DistinctCount;
import dev.attune.api.condition.BehaviorCondition.EventAggregate;
import dev.attune.api.condition.BehaviorCondition.EventCount;
import dev.attune.api.condition.BehaviorCondition.SessionIs;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;

/** A visitor of all conditions, put together from one visitor for each group. */
record ByGroup<R>(
        Logic.Visitor<R> logic,
        AttributeCondition.Visitor<R> attributes,
        TimeCondition.Visitor<R> times,
        BehaviorCondition.Visitor<R> behaviors,
        SequenceCondition.Visitor<R> sequences,
        OpenCondition.Visitor<R> open)
        implements Condition.Visitor<R> {

    @Override
    public R all(Logic.All condition) {
        return logic.all(condition);
    }

    @Override
    public R any(Logic.Any condition) {
        return logic.any(condition);
    }

    @Override
    public R not(Logic.Not condition) {
        return logic.not(condition);
    }

    @Override
    public R always(Logic.Always condition) {
        return logic.always(condition);
    }

    @Override
    public R never(Logic.Never condition) {
        return logic.never(condition);
    }

    @Override
    public R inAudience(Logic.InAudience condition) {
        return logic.inAudience(condition);
    }

    @Override
    public R compare(Compare condition) {
        return attributes.compare(condition);
    }

    @Override
    public R between(Between condition) {
        return attributes.between(condition);
    }

    @Override
    public R oneOf(OneOf condition) {
        return attributes.oneOf(condition);
    }

    @Override
    public R textSearch(TextSearch condition) {
        return attributes.textSearch(condition);
    }

    @Override
    public R has(Has condition) {
        return attributes.has(condition);
    }

    @Override
    public R setMatch(SetMatch condition) {
        return attributes.setMatch(condition);
    }

    @Override
    public R dateCompare(DateCompare condition) {
        return attributes.dateCompare(condition);
    }

    @Override
    public R withinLast(WithinLast condition) {
        return attributes.withinLast(condition);
    }

    @Override
    public R anniversaryWithin(AnniversaryWithin condition) {
        return attributes.anniversaryWithin(condition);
    }

    @Override
    public R daysAround(DaysAround condition) {
        return attributes.daysAround(condition);
    }

    @Override
    public R withinRadius(WithinRadius condition) {
        return attributes.withinRadius(condition);
    }

    @Override
    public R inCidr(InCidr condition) {
        return attributes.inCidr(condition);
    }

    @Override
    public R timeOfDay(TimeCondition.TimeOfDay condition) {
        return times.timeOfDay(condition);
    }

    @Override
    public R daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return times.daysOfWeek(condition);
    }

    @Override
    public R daysOfMonth(TimeCondition.DaysOfMonth condition) {
        return times.daysOfMonth(condition);
    }

    @Override
    public R months(TimeCondition.Months condition) {
        return times.months(condition);
    }

    @Override
    public R dateRange(TimeCondition.DateRange condition) {
        return times.dateRange(condition);
    }

    @Override
    public R recurring(TimeCondition.Recurring condition) {
        return times.recurring(condition);
    }

    @Override
    public R holiday(TimeCondition.Holiday condition) {
        return times.holiday(condition);
    }

    @Override
    public R eventCount(EventCount condition) {
        return behaviors.eventCount(condition);
    }

    @Override
    public R distinctCount(DistinctCount condition) {
        return behaviors.distinctCount(condition);
    }

    @Override
    public R eventAggregate(EventAggregate condition) {
        return behaviors.eventAggregate(condition);
    }

    @Override
    public R sessionIs(SessionIs condition) {
        return behaviors.sessionIs(condition);
    }

    @Override
    public R sequence(SequenceCondition.Sequence condition) {
        return sequences.sequence(condition);
    }

    @Override
    public R abandoned(SequenceCondition.Abandoned condition) {
        return sequences.abandoned(condition);
    }

    @Override
    public R share(OpenCondition.Share condition) {
        return open.share(condition);
    }

    @Override
    public R plugin(OpenCondition.Plugin condition) {
        return open.plugin(condition);
    }
}
