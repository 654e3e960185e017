package dev.attune.content;

import dev.attune.api.event.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When time alone takes something away from what is remembered of a visitor.
 *
 * @param inactivity after how long without an event a session ends
 * @param trailAge how long an event is remembered
 */
record SessionBounds(Duration inactivity, Duration trailAge) {

    /** The first instant after this one at which the session ends or, if the trail may be looked at, it loses its oldest event. */
    Optional<Instant> nextChange(Trail trail, boolean trailPermitted, Instant at) {
        if (trail.size() == 0) {
            return Optional.empty();
        }
        Earliest change = Earliest.of(at).orAt(trail.get(trail.size() - 1).at().plus(inactivity));
        return trailPermitted ? change.orAt(trail.get(0).at().plus(trailAge)).toOptional() : change.toOptional();
    }
}
