package dev.attune.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Cap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureCountTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Cap TWICE_AN_HOUR = new Cap(2, Duration.ofHours(1));
    private static final Cap ONCE_FOR_EVER = new Cap(1, null);

    @Test
    void allowsUntilTheLimitIsReachedWithinTheWindow() {
        ExposureCount seen = new ExposureCount(5, List.of(NOON.minusSeconds(3600), NOON.minusSeconds(60)));

        assertThat(seen.allows(TWICE_AN_HOUR, NOON)).isTrue();
        assertThat(seen.allows(TWICE_AN_HOUR, NOON.minusSeconds(1))).isFalse();
        assertThat(seen.allows(ONCE_FOR_EVER, NOON)).isFalse();
    }

    @Test
    void saysWhenTimeAloneAllowsItAgain() {
        ExposureCount seen =
                new ExposureCount(3, List.of(NOON.minusSeconds(300), NOON.minusSeconds(200), NOON.minusSeconds(100)));

        Instant again = seen.allowedAgain(TWICE_AN_HOUR, NOON).orElseThrow();

        assertThat(again).isEqualTo(NOON.minusSeconds(200).plusSeconds(3600));
        assertThat(seen.allows(TWICE_AN_HOUR, again.minusMillis(1))).isFalse();
        assertThat(seen.allows(TWICE_AN_HOUR, again)).isTrue();
        assertThat(seen.allowedAgain(ONCE_FOR_EVER, NOON)).isEmpty();
    }
}
