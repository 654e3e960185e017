package dev.attune.api.attribute;

import dev.attune.api.consent.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A declared, typed fact.
 *
 * @param key its name
 * @param type the type of its values
 * @param origin where its values come from
 * @param description one sentence for editors
 * @param purposes the purposes a visitor must have granted before it can be read
 * @param allowedValues for a text or a set of texts, the values it can have; empty if any
 */
public record Attribute(
        AttributeKey key,
        AttributeType type,
        AttributeOrigin origin,
        String description,
        Set<Purpose> purposes,
        List<String> allowedValues) {

    public Attribute {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(description, "description");
        purposes = Set.copyOf(purposes);
        allowedValues = List.copyOf(allowedValues);
        if (!allowedValues.isEmpty() && type != AttributeType.TEXT && type != AttributeType.TEXT_SET) {
            throw new IllegalArgumentException("only texts have allowed values: " + key);
        }
    }

    /** An attribute that needs no consent, such as the time of day. */
    public static Attribute of(String key, AttributeType type, AttributeOrigin origin, String description) {
        return new Attribute(AttributeKey.of(key), type, origin, description, Set.of(), List.of());
    }

    public Attribute needing(Purpose... needed) {
        return new Attribute(key, type, origin, description, Set.of(needed), allowedValues);
    }

    public Attribute allowing(String... values) {
        return new Attribute(key, type, origin, description, purposes, List.of(values));
    }
}
