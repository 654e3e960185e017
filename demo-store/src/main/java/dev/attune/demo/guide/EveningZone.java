package dev.attune.demo.guide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Finds a place on earth where it is evening, for there always is one. */
final class EveningZone {

    private static final LocalTime EIGHT = LocalTime.of(20, 0);
    private static final List<ZoneId> PLACES = List.of(
                    "Europe/Oslo",
                    "Atlantic/Azores",
                    "America/Sao_Paulo",
                    "America/New_York",
                    "America/Denver",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "Pacific/Auckland",
                    "Australia/Sydney",
                    "Asia/Tokyo",
                    "Asia/Shanghai",
                    "Asia/Dhaka",
                    "Asia/Karachi",
                    "Asia/Dubai",
                    "Africa/Nairobi")
            .stream()
            .map(ZoneId::of)
            .toList();

    private EveningZone() {}

    /** The place where the time of day is nearest to eight in the evening. */
    static ZoneId at(Instant now) {
        return PLACES.stream()
                .min(Comparator.comparing(place -> away(now, place)))
                .orElseThrow();
    }

    private static Duration away(Instant now, ZoneId place) {
        Duration gap = Duration.between(EIGHT, LocalTime.ofInstant(now, place)).abs();
        Duration around = Duration.ofDays(1).minus(gap);
        return gap.compareTo(around) < 0 ? gap : around;
    }
}
