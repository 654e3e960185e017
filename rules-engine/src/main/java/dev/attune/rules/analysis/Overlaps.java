package dev.attune.rules.analysis;

import dev.attune.api.condition.ZoneChoice;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Where clocks that are put back make local time go by twice. */
final class Overlaps {

    private Overlaps() {}

    /**
     * Whether, in the zone or in some zone a visitor or site can have, a local time before this one comes again after it. Where none
     * does, lying before or behind this time and showing an earlier or later local time are the same.
     */
    static boolean repeatsBefore(LocalDateTime local, ZoneChoice choice) {
        if (choice instanceof ZoneChoice.Fixed fixed) {
            return repeatsBefore(local, fixed.zone());
        }
        return ZoneId.getAvailableZoneIds().stream().anyMatch(id -> repeatsBefore(local, ZoneId.of(id)));
    }

    private static boolean repeatsBefore(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isOverlap() && local.isAfter(transition.getDateTimeAfter());
    }
}
