package dev.attune.api.spi;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Keeps what visitors do in their sessions, for a while.
 *
 * <p>A session ends after a span without an event. The trail is bounded by count and age. Everything expires. No method blocks the
 * caller; a store that is not there fails the stage at once instead of queueing.
 */
public interface SessionStore {

    /**
     * Reads everything about a visitor in one round trip, as of an instant: a session whose span without an event has passed by then
     * is over, and events after that instant are left out.
     */
    CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at);

    /**
     * Records an event atomically: session, counters, trail and expiry change together or not at all.
     *
     * @return whether the event was new; false if one with its message id was recorded before
     */
    CompletionStage<Boolean> record(Event event);

    /** Counts exposures of one visitor atomically. */
    CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures);

    /** Lays values of profile attributes beside the session, in place of those that were there; an empty map says there are none. */
    CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile);

    /** Removes everything about a visitor. */
    CompletionStage<Void> forget(VisitorId visitor);
}
