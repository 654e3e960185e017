package dev.attune.demo.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EveningZoneTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void findsAnEveningAtAnyHourOfAnySeason() {
        IntStream.range(0, 365 * 24)
                .mapToObj(hour -> MIDNIGHT.plus(Duration.ofHours(hour)))
                .forEach(now -> {
                    LocalTime there = LocalTime.ofInstant(now, EveningZone.at(now));
                    assertThat(there).isBetween(LocalTime.of(18, 0), LocalTime.of(22, 0));
                });
    }
}
