package dev.attune.api.visitor;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The lasting record about a visitor.
 *
 * @param id its own identity, which no visitor ever sees
 * @param attributes what is known; attributes of the namespace {@code profile}
 * @param updatedAt when it last changed
 * @param version counts its changes, from 1
 */
public record Profile(UUID id, Map<AttributeKey, Value> attributes, Instant updatedAt, long version) {
    public Profile {
        Objects.requireNonNull(id, "id");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
