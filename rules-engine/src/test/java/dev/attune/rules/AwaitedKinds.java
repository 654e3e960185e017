package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.AttributeCondition.TextSearch;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.TimeCondition;

/**
 * The kinds of condition that can be read and described but not planned yet. Tests ask here, and only here, before they plan an example
 * or hold a refusal by the planner against another; emptying {@link #isAwaited} brings the examples of all kinds into all assertions.
 */
final class AwaitedKinds {

    private AwaitedKinds() {}

    /** Whether the condition, or a part of it, is of such a kind. */
    static boolean within(Condition condition) {
        if (condition instanceof Logic.All all) {
            return all.conditions().stream().anyMatch(AwaitedKinds::within);
        }
        if (condition instanceof Logic.Any any) {
            return any.conditions().stream().anyMatch(AwaitedKinds::within);
        }
        return condition instanceof Logic.Not not ? within(not.condition()) : isAwaited(condition);
    }

    private static boolean isAwaited(Condition condition) {
        boolean matches = condition instanceof TextSearch search && search.operator() == TextOperator.MATCHES;
        return matches || condition instanceof TimeCondition.Recurring || condition instanceof TimeCondition.Holiday;
    }
}
