package dev.attune.api.content;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import java.util.Objects;

/**
 * A named condition.
 *
 * @param key its name in rules
 * @param name its name for editors
 * @param condition who belongs to it
 */
public record Audience(AudienceKey key, String name, Condition condition) {
    public Audience {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
    }
}
