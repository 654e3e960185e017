package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Operand;
import java.util.List;

/** The attributes that one condition on an attribute reads: its own, and the one it is compared with. */
final class ReadKeys {

    private ReadKeys() {}

    static List<AttributeKey> of(AttributeCondition condition) {
        if (condition instanceof AttributeCondition.Compare compare) {
            return with(compare.attribute(), compare.operand());
        }
        if (condition instanceof AttributeCondition.DateCompare compare) {
            return with(compare.attribute(), compare.operand());
        }
        return List.of(condition.attribute());
    }

    private static List<AttributeKey> with(AttributeKey key, Operand operand) {
        return operand instanceof Operand.Other other ? List.of(key, other.attribute()) : List.of(key);
    }
}
