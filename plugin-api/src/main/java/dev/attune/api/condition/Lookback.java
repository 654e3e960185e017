package dev.attune.api.condition;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of the visitor's past is meant.
 *
 * @param scope the session, or all that the trail remembers
 * @param within how long before the instant of the decision; null for no limit
 */
public record Lookback(Scope scope, @Nullable Duration within) {

    public Lookback {
        Objects.requireNonNull(scope, "scope");
        if (within != null && (within.isZero() || within.isNegative())) {
            throw new IllegalArgumentException("a window must be longer than nothing: " + within);
        }
    }

    public Optional<Duration> window() {
        return Optional.ofNullable(within);
    }
}
