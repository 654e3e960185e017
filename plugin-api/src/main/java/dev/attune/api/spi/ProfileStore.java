package dev.attune.api.spi;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is known about visitors for good. Methods block; none is called while a page waits.
 *
 * <p>Each method is one transaction.
 */
public interface ProfileStore {

    /** The profile that this visitor belongs to. */
    Optional<Profile> find(VisitorId visitor);

    /** The profile of this customer. */
    Optional<Profile> find(CustomerId customer);

    /**
     * Says that this visitor is this customer, and merges traits into the customer's profile, which is made if there is none. A
     * trait of {@link Value.Unknown#MISSING} removes the attribute. Doing it again changes nothing.
     *
     * @return the profile afterwards
     */
    Profile identify(VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at);

    /** Removes the profile that this visitor belongs to, with all its visitors; nothing happens if there is none. */
    void forget(VisitorId visitor);
}
