package dev.attune.rules;

import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.request.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Local time in the zone that a condition names. */
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

    static LocalDateTime local(ZoneChoice choice, Facts facts) {
        return LocalDateTime.ofInstant(facts.at(), of(choice, facts));
    }

    static LocalDate date(ZoneChoice choice, Facts facts) {
        return LocalDate.ofInstant(facts.at(), of(choice, facts));
    }
}
