package dev.attune.demo.browser;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** Time zones in which it is some hour now, for each hour of the day there is one. */
final class Zones {

    private Zones() {}

    /** A zone whose clocks show this hour at the moment. */
    static ZoneId whereItIs(int hour, Instant now) {
        // The signs of these names are turned around: Etc/GMT-3 is three hours before Greenwich.
        return IntStream.rangeClosed(-14, 12)
                .mapToObj(offset -> ZoneId.of("Etc/GMT" + (offset < 0 ? "" : "+") + offset))
                .filter(zone -> now.atZone(zone).getHour() == hour)
                .findFirst()
                .orElseThrow();
    }
}
