package dev.attune.api.event;

import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * An event as the trail remembers it: without identifiers, with the properties of {@link EventProperties#KEPT_IN_TRAIL} only.
 *
 * @param name what happened
 * @param at when
 * @param properties the details that conditions can look at
 */
public record TrailEvent(String name, Instant at, Map<String, Value> properties) {

    public TrailEvent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        properties = Map.copyOf(properties);
    }

    /** The property, or the unknown value. */
    public Value property(String property) {
        Value value = properties.get(property);
        return value == null ? Value.Unknown.MISSING : value;
    }
}
