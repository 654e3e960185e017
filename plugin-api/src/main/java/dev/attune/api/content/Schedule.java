package dev.attune.api.content;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an experience is live.
 *
 * @param from included; null for no beginning
 * @param until excluded; null for no end
 */
public record Schedule(@Nullable Instant from, @Nullable Instant until) {

    public static final Schedule ALWAYS = new Schedule(null, null);

    public Schedule {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a schedule must begin before it ends: " + from + " to " + until);
        }
    }

    public boolean includes(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
    }

    /** The first instant after this one at which the schedule begins or ends. */
    public Optional<Instant> nextChange(Instant instant) {
        if (from != null && instant.isBefore(from)) {
            return Optional.of(from);
        }
        return until != null && instant.isBefore(until) ? Optional.of(until) : Optional.empty();
    }
}
