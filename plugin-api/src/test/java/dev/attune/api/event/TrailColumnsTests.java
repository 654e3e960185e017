package dev.attune.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailColumnsTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void saysWhichEventsHaveAName() {
        List<TrailEvent> events = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            events.add(event(i % 65 == 64 ? "rare" : "common", i, Map.of()));
        }
        TrailColumns columns = Trail.of(events, null).columns();
        int rare = columns.name("rare");
        assertThat(columns.named(rare, 0)).isZero();
        assertThat(columns.named(rare, 1)).isEqualTo(1);
        assertThat(columns.named(rare, 2)).isEqualTo(2);
        assertThat(columns.named(columns.name("common"), 2)).isEqualTo(1);
        assertThat(columns.name("never")).isEqualTo(TrailColumns.NONE);
    }

    @Test
    void saysWhenEventsWere() {
        TrailColumns columns = Trail.of(List.of(event("b", 60, Map.of()), event("a", 0, Map.of())), null)
                .columns();
        assertThat(columns.instant(1) - columns.instant(0)).isEqualTo(60_000_000_000L);
        assertThat(Nanos.instant(columns.instant(0))).isEqualTo(START);
    }

    @Test
    void numbersTheSameValueTheSame() {
        PropertyColumn sizes = Trail.of(
                        List.of(
                                event("a", 0, Map.of("size", Value.of("m"))),
                                event("a", 1, Map.of("size", Value.of(40))),
                                event("a", 2, Map.of()),
                                event("a", 3, Map.of("size", Value.of("m")))),
                        null)
                .columns()
                .property("size");
        assertThat(sizes).isNotNull();
        assertThat(sizes.size()).isEqualTo(2);
        assertThat(sizes.number(0)).isEqualTo(sizes.number(3)).isEqualTo(sizes.number(Value.of("m")));
        assertThat(sizes.number(1)).isNotEqualTo(sizes.number(0));
        assertThat(sizes.number(2)).isEqualTo(PropertyColumn.NONE);
        assertThat(sizes.value(1)).isEqualTo(Value.of(40));
        assertThat(sizes.value(2).isKnown()).isFalse();
        assertThat(sizes.number(Value.of("xl"))).isEqualTo(PropertyColumn.NONE);
    }

    @Test
    void hasNoColumnForAPropertyThatNoEventHas() {
        assertThat(Trail.empty().columns().property("size")).isNull();
        assertThat(Trail.empty().columns().name("a")).isEqualTo(TrailColumns.NONE);
    }

    private static TrailEvent event(String name, long seconds, Map<String, Value> properties) {
        return new TrailEvent(name, START.plusSeconds(seconds), properties);
    }
}
