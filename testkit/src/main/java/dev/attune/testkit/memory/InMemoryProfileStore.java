package dev.attune.testkit.memory;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.value.StorableText;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Profiles in the memory of one process. */
public final class InMemoryProfileStore implements ProfileStore {

    private final Map<VisitorId, CustomerId> visitors = new HashMap<>();
    private final Map<CustomerId, Profile> profiles = new HashMap<>();
    private int made;

    @Override
    public synchronized Optional<Profile> find(VisitorId visitor) {
        return Optional.ofNullable(visitors.get(visitor)).map(profiles::get);
    }

    @Override
    public synchronized Optional<Profile> find(CustomerId customer) {
        return Optional.ofNullable(profiles.get(customer));
    }

    @Override
    public synchronized Profile identify(
            VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at) {
        traits.forEach(InMemoryProfileStore::requireStorable);
        visitors.put(visitor, customer);
        Profile known = profiles.get(customer);
        Map<AttributeKey, Value> attributes = new HashMap<>(known == null ? Map.of() : known.attributes());
        traits.forEach((key, value) -> {
            if (value.isKnown()) {
                attributes.put(key, value);
            } else {
                attributes.remove(key);
            }
        });
        if (known != null && known.attributes().equals(attributes)) {
            return known;
        }
        Profile profile = known == null
                ? new Profile(newId(), attributes, at, 1)
                : new Profile(known.id(), attributes, at, known.version() + 1);
        profiles.put(customer, profile);
        return profile;
    }

    @Override
    public synchronized void forget(VisitorId visitor) {
        CustomerId customer = visitors.get(visitor);
        if (customer != null) {
            profiles.remove(customer);
            visitors.values().removeIf(customer::equals);
        }
    }

    private UUID newId() {
        made++;
        return UUID.nameUUIDFromBytes(("profile " + made).getBytes(StandardCharsets.US_ASCII));
    }

    private static void requireStorable(AttributeKey key, Value value) {
        if (value instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING) {
            throw new IllegalArgumentException(key + " has no value to keep: it is unknown for " + unknown.cause());
        }
        requireStorableTexts(key, value);
    }

    private static void requireStorableTexts(AttributeKey key, Value value) {
        if (value instanceof Value.Text text) {
            StorableText.require(key.value(), text.value());
        } else if (value instanceof Value.Texts texts) {
            texts.values().forEach(text -> StorableText.require(key.value(), text));
        } else if (value instanceof Value.Version version) {
            StorableText.require(key.value(), version.value());
        } else if (value instanceof Value.Address address) {
            StorableText.require(key.value(), address.value());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> requireStorableTexts(key, item));
        } else if (value instanceof Value.Structure structure) {
            structure.members().forEach((name, member) -> {
                StorableText.require(key.value(), name);
                requireStorableTexts(key, member);
            });
        }
    }
}
