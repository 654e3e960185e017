package dev.attune.rules.analysis;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;

/** Conditions that are not looked through: what makes them true together with others is only guessed. */
final class Opaque {

    private Opaque() {}

    static boolean is(Condition condition) {
        return condition instanceof OpenCondition.Plugin
                || condition instanceof SequenceCondition
                || condition instanceof TimeCondition.Recurring
                || condition instanceof TimeCondition.Holiday
                || condition instanceof AttributeCondition.AnniversaryWithin
                || condition instanceof AttributeCondition.WithinRadius
                || (condition instanceof BehaviorCondition && !Counting.covers(condition))
                || (condition instanceof AttributeCondition.TextSearch search
                        && search.operator() == TextOperator.MATCHES)
                || Readings.other(condition).isPresent();
    }
}
