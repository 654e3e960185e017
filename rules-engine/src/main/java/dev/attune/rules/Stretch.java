package dev.attune.rules;

import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Scope;
import dev.attune.api.event.Trail;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a trail that a condition looks at, as indices. A window reaches from the instant, included, back to so long before it,
 * excluded: an event exactly as old as the window is no longer in it. Events later than the instant have not happened yet.
 */
record Stretch(boolean session, @Nullable Duration within) {

    static Stretch of(Lookback lookback) {
        return new Stretch(lookback.scope() == Scope.SESSION, lookback.within());
    }

    int from(Trail trail, Instant at) {
        int first = session ? trail.sessionStart() : 0;
        return within == null ? first : Math.max(first, firstAfter(trail, Instants.minus(at, within)));
    }

    int to(Trail trail, Instant at) {
        return firstAfter(trail, at);
    }

    static int firstAfter(Trail trail, Instant instant) {
        return instant.equals(Instant.MAX) ? trail.size() : trail.firstNotBefore(instant.plusNanos(1));
    }
}
