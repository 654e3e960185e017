package dev.attune.api.spi;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.event.Trail;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a session store knows about a visitor, read at once.
 *
 * @param session values of the attributes of the namespace {@code session}; empty if there is no session
 * @param trail the recent events, and where the session begins in them
 * @param exposures how often experiences were shown
 * @param projected the values of profile attributes laid beside the session; null if none were, or they expired
 */
public record SessionSnapshot(
        Map<AttributeKey, Value> session,
        Trail trail,
        Map<ExperienceKey, ExposureCount> exposures,
        @Nullable Map<AttributeKey, Value> projected) {

    /** A visitor of whom nothing is known. */
    public static final SessionSnapshot EMPTY = new SessionSnapshot(Map.of(), Trail.empty(), Map.of(), null);

    public SessionSnapshot {
        session = Map.copyOf(session);
        Objects.requireNonNull(trail, "trail");
        exposures = Map.copyOf(exposures);
        projected = projected == null ? null : Map.copyOf(projected);
    }

    /** The profile attributes laid beside the session; empty if they must be fetched from the profile store. */
    public Optional<Map<AttributeKey, Value>> projection() {
        return Optional.ofNullable(projected);
    }
}
