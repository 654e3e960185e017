package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.EventNames;

/** Plans conditions on what the visitor did, which a check has found to be sound. */
final class BehaviorPlanner implements BehaviorCondition.Visitor<Node>, SequenceCondition.Visitor<Node> {

    private final SharedNodes shared;

    BehaviorPlanner(SharedNodes shared) {
        this.shared = shared;
    }

    @Override
    public Node eventCount(BehaviorCondition.EventCount condition) {
        return new EventNodes.Count(condition, shared.pattern(condition.event()));
    }

    @Override
    public Node distinctCount(BehaviorCondition.DistinctCount condition) {
        return new EventNodes.Distinct(condition, shared.pattern(condition.event()));
    }

    @Override
    public Node eventAggregate(BehaviorCondition.EventAggregate condition) {
        return new EventNodes.Aggregate(condition, shared.pattern(condition.event()));
    }

    @Override
    public Node sessionIs(BehaviorCondition.SessionIs condition) {
        return new SessionNode(condition, shared.pattern(EventPattern.named(EventNames.PAGE_VIEWED)));
    }

    @Override
    public Node sequence(SequenceCondition.Sequence condition) {
        return new SequenceNode(condition, shared);
    }

    @Override
    public Node abandoned(SequenceCondition.Abandoned condition) {
        return new AbandonedNode(condition, shared);
    }
}
