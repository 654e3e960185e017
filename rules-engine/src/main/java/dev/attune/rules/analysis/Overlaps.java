package dev.attune.rules.analysis;

import dev.attune.api.condition.ZoneChoice;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Where clocks that are put back make local time go by twice. */
final class Overlaps {

    /** What it costs to look at all zones. */
    static final long COST = 2_000;

    /** Those of all zones, each once: many zones have the same. */
    private static final List<ZoneRules> RULES = ZoneId.getAvailableZoneIds().stream()
            .map(id -> ZoneId.of(id).getRules())
            .filter(rules -> !rules.isFixedOffset())
            .distinct()
            .toList();

    private Overlaps() {}

    /**
     * Whether, in the zone or in some zone a visitor or site can have, a local time before this one comes again after it. Where none
     * does, lying before or behind this time and showing an earlier or later local time are the same.
     */
    static boolean repeatsBefore(LocalDateTime local, ZoneChoice choice) {
        if (choice instanceof ZoneChoice.Fixed fixed) {
            return repeatsBefore(local, fixed.zone().getRules());
        }
        return RULES.stream().anyMatch(rules -> repeatsBefore(local, rules));
    }

    private static boolean repeatsBefore(LocalDateTime local, ZoneRules rules) {
        ZoneOffsetTransition transition = rules.getTransition(local);
        return transition != null && transition.isOverlap() && local.isAfter(transition.getDateTimeAfter());
    }
}
