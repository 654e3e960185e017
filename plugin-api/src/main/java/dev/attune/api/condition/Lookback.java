package dev.attune.api.condition;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of the visitor's past is meant. It ends with the instant of the decision, included; a window excludes its far end, so an
 * event exactly as old as the window is no longer in it. Events later than the instant have not happened yet.
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
