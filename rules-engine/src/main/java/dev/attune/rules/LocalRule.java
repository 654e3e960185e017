package dev.attune.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * A rule about local time, which holds or not whatever the zone. It is read at the local time that clocks show: where they are put
 * back, a local time happens twice and the rule holds twice; where they are put forward, skipped times never happen.
 */
interface LocalRule {

    boolean holds(LocalDateTime local);

    /** The first later local time at which the rule could begin or cease to hold; null for never. */
    @Nullable
    LocalDateTime nextBoundary(LocalDateTime local);

    /** How many boundaries are looked at before an instant is named that may be too early, but never too late. */
    default int patience() {
        return 1_000;
    }

    /**
     * The first instant after this one at which the rule changes; null for never. Between two changes of the zone's offset local time
     * runs evenly; so the search goes from boundary to boundary, and looks again where the clocks are changed.
     */
    default @Nullable Instant nextChange(Instant at, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        boolean now = holds(LocalDateTime.ofInstant(at, zone));
        Instant cursor = at;
        for (int i = 0; i < patience(); i++) {
            ZoneOffset offset = rules.getOffset(cursor);
            LocalDateTime boundary = nextBoundary(LocalDateTime.ofInstant(cursor, offset));
            ZoneOffsetTransition transition = rules.nextTransition(cursor);
            Instant next = LogicNodes.earlier(
                    boundary == null ? null : boundary.toInstant(offset),
                    transition == null ? null : transition.getInstant());
            if (next == null || (boundary == null && rulesOutEverAfter(next, zone))) {
                return null;
            }
            if (holds(LocalDateTime.ofInstant(next, zone)) != now) {
                return next;
            }
            cursor = next;
        }
        return cursor;
    }

    /** Whether nothing can change even if clocks are put back: the boundary behind is more than a day away. */
    private boolean rulesOutEverAfter(Instant next, ZoneId zone) {
        LocalDateTime back = LocalDateTime.ofInstant(next, zone).minusDays(2);
        return nextBoundary(back) == null;
    }
}
