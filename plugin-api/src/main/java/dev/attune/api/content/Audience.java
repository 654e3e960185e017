package dev.attune.api.content;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.value.Truth;
import java.util.List;
import java.util.Objects;

/**
 * A named condition.
 *
 * @param key its name in rules
 * @param name its name for editors
 * @param condition who belongs to it
 * @param tests who must belong to it and who must not
 */
public record Audience(AudienceKey key, String name, Condition condition, List<RuleTest<Truth>> tests) {
    public Audience {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        tests = List.copyOf(tests);
    }

    /** An audience without tests. */
    public Audience(AudienceKey key, String name, Condition condition) {
        this(key, name, condition, List.of());
    }

    public Audience withTests(List<RuleTest<Truth>> cases) {
        return new Audience(key, name, condition, cases);
    }
}
