package dev.attune.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void ordersEventsByTheirInstants() {
        Trail trail = Trail.of(List.of(event("b", 60), event("a", 0), event("c", 60)), null);

        assertThat(trail.events()).extracting(TrailEvent::name).containsExactly("a", "b", "c");
    }

    @Test
    void findsWhereTheSessionBegins() {
        List<TrailEvent> events = List.of(event("a", 0), event("b", 60), event("c", 120));

        assertThat(Trail.of(events, START.plusSeconds(60)).sessionStart()).isEqualTo(1);
        assertThat(Trail.of(events, START.plusSeconds(61)).sessionStart()).isEqualTo(2);
        assertThat(Trail.of(events, null).sessionStart()).isEqualTo(3);
    }

    private static TrailEvent event(String name, long seconds) {
        return new TrailEvent(name, START.plusSeconds(seconds), Map.of());
    }
}
