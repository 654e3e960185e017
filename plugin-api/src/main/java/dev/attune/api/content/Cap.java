package dev.attune.api.content;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit on how often a visitor is shown an experience.
 *
 * @param limit how many exposures, 1 to 32
 * @param within in any stretch of this length; null for ever
 */
public record Cap(int limit, @Nullable Duration within) {
    public Cap {
        if (limit < 1 || limit > 32) {
            throw new IllegalArgumentException("a cap allows 1 to 32 exposures, not " + limit);
        }
        if (within != null && (within.isNegative() || within.isZero())) {
            throw new IllegalArgumentException("a cap's window must be longer than nothing: " + within);
        }
    }

    public Optional<Duration> window() {
        return Optional.ofNullable(within);
    }
}
