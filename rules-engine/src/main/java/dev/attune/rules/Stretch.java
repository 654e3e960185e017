package dev.attune.rules;

import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Scope;
import dev.attune.api.event.Nanos;
import java.time.Duration;

/**
 * The stretch of a trail that a condition looks at, as indices. A window reaches from the instant, included, back to so long before it,
 * excluded: an event exactly as old as the window is no longer in it. Events later than the instant have not happened yet.
 *
 * @param window nanoseconds; {@link #UNBOUNDED} for no window
 */
record Stretch(boolean session, long window) {

    static final long UNBOUNDED = -1;

    static Stretch of(Lookback lookback) {
        Duration within = lookback.within();
        return new Stretch(lookback.scope() == Scope.SESSION, within == null ? UNBOUNDED : Nanos.of(within));
    }

    boolean isWindow() {
        return window != UNBOUNDED;
    }

    int from(TrailView trail, long at) {
        int first = session ? trail.sessionStart() : 0;
        return isWindow() ? Math.max(first, trail.firstAfter(Nanos.minus(at, window))) : first;
    }

    int to(TrailView trail, long at) {
        return trail.firstAfter(at);
    }
}
