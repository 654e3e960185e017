package dev.attune.rules;

import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.request.Facts;
import java.time.ZoneId;

/** The zone that a condition names. */
final class Zones {

    private Zones() {}

    static ZoneId of(ZoneChoice choice, Facts facts) {
        if (choice instanceof ZoneChoice.Fixed fixed) {
            return fixed.zone();
        }
        return choice instanceof ZoneChoice.Site
                ? facts.zone().site()
                : facts.zone().id();
    }
}
