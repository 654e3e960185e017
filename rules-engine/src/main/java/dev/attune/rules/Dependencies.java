package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Purpose;
import java.util.Set;

/**
 * What the answer of a rule can depend on besides the instant and the zone.
 *
 * @param attributes every attribute it reads, through its audiences too
 * @param readsTrail whether it looks at the visitor's events
 * @param purposes what a visitor must have granted for all of that to be known
 */
public record Dependencies(Set<AttributeKey> attributes, boolean readsTrail, Set<Purpose> purposes) {
    public Dependencies {
        attributes = Set.copyOf(attributes);
        purposes = Set.copyOf(purposes);
    }
}
