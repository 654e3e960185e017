package dev.attune.api.content;

import java.util.Objects;

/**
 * A case stored with an audience or a block: in this situation, this must come out. As long as it does not, nothing can be published.
 *
 * @param name what it shows, for editors; 1 to 200 characters, unique beside the other tests of its audience or block
 * @param given the situation
 * @param expect what must come out: for an audience whether it matches, for a block the key of the variant that is shown
 * @param <E> {@link dev.attune.api.value.Truth} for an audience, {@link dev.attune.api.key.VariantKey} for a block
 */
public record RuleTest<E>(String name, Situation given, E expect) {

    private static final int LONGEST_NAME = 200;

    public RuleTest {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a test has 1 to " + LONGEST_NAME + " characters, not " + name.length());
        }
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(expect, "expect");
    }
}
