package dev.attune.api.condition;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;

/** What an attribute is compared with. */
public sealed interface Operand {

    /** A value written into the rule. */
    record Literal(Value value) implements Operand {}

    /** Another attribute of the same request. */
    record Other(AttributeKey attribute) implements Operand {}

    static Operand of(String value) {
        return new Literal(Value.of(value));
    }

    static Operand of(double value) {
        return new Literal(Value.of(value));
    }

    static Operand of(boolean value) {
        return new Literal(Value.of(value));
    }
}
