package dev.attune.rules.analysis;

import dev.attune.api.request.Facts;
import java.util.Objects;

/**
 * A visitor whom a finding is about. The engine itself has confirmed what the finding says of these facts.
 *
 * @param facts what is known about the visitor: attributes, trail, instant, zone and what consent withholds
 * @param description the same in words, as far as it matters
 */
public record Witness(Facts facts, String description) {
    public Witness {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(description, "description");
    }
}
