package dev.attune.api.spi;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.Optional;

/** A planned plugin condition: a pure function of facts, which hold the instant too. Called by many threads at once. */
@FunctionalInterface
public interface ConditionPredicate {

    Truth test(Facts facts);

    /** The first instant after that of the facts at which time alone could change the answer; empty for never. */
    default Optional<Instant> nextChange(Facts facts) {
        return Optional.empty();
    }
}
