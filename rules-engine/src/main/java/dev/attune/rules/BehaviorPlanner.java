package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.SequenceCondition;

/** Plans conditions on what the visitor did, which a check has found to be sound. */
final class BehaviorPlanner implements BehaviorCondition.Visitor<Node>, SequenceCondition.Visitor<Node> {

    @Override
    public Node eventCount(BehaviorCondition.EventCount condition) {
        return new EventNodes.Count(condition);
    }

    @Override
    public Node distinctCount(BehaviorCondition.DistinctCount condition) {
        return new EventNodes.Distinct(condition);
    }

    @Override
    public Node eventAggregate(BehaviorCondition.EventAggregate condition) {
        return new EventNodes.Aggregate(condition);
    }

    @Override
    public Node sessionIs(BehaviorCondition.SessionIs condition) {
        return new SessionNode(condition);
    }

    @Override
    public Node sequence(SequenceCondition.Sequence condition) {
        return new SequenceNode(condition);
    }

    @Override
    public Node abandoned(SequenceCondition.Abandoned condition) {
        return new AbandonedNode(condition);
    }
}
