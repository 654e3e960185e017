package dev.attune.rules;

import dev.attune.api.condition.Condition;
import java.util.Objects;

/**
 * A condition and where it stands.
 *
 * @param pointer a JSON pointer to the condition in its document, for problems
 * @param condition what is asked
 */
public record Rule(String pointer, Condition condition) {
    public Rule {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(condition, "condition");
    }
}
