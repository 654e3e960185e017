package dev.attune.content;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The earliest of some instants after a given one. */
final class Earliest {

    private final Instant after;
    private @Nullable Instant instant;

    private Earliest(Instant after) {
        this.after = after;
    }

    static Earliest of(Instant after) {
        return new Earliest(after);
    }

    Earliest orAt(@Nullable Instant candidate) {
        if (candidate != null && candidate.isAfter(after) && (instant == null || candidate.isBefore(instant))) {
            instant = candidate;
        }
        return this;
    }

    Earliest orAt(Optional<Instant> candidate) {
        return orAt(candidate.orElse(null));
    }

    Optional<Instant> toOptional() {
        return Optional.ofNullable(instant);
    }

    @Nullable
    Instant orNull() {
        return instant;
    }
}
