package dev.attune.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SituationTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Situation AT_NOON = Situation.at(NOON);

    @Test
    void seesEventsFromItsInstant() {
        assertThat(new PastEvent.Ago(Duration.ofMinutes(5)).seenFrom(NOON)).isEqualTo(NOON.minusSeconds(300));
        assertThat(new PastEvent.At(NOON.minusSeconds(1)).seenFrom(NOON)).isEqualTo(NOON.minusSeconds(1));
    }

    @Test
    void refusesEventsThatHaveNotHappenedYet() {
        PastEvent later = new PastEvent("Product Viewed", new PastEvent.At(NOON.plusSeconds(1)), Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AT_NOON.after(later))
                .withMessage("an event lies after the instant of the test, 2026-06-01T12:00:00Z: Product Viewed at"
                        + " 2026-06-01T12:00:01Z");
        assertThatIllegalArgumentException().isThrownBy(() -> PastEvent.ago("Product Viewed", Duration.ofSeconds(-1)));
    }

    @Test
    void refusesMoreEventsThanATrailHolds() {
        PastEvent event = PastEvent.ago("Product Viewed", Duration.ZERO);

        assertThat(AT_NOON.after(Collections.nCopies(500, event).toArray(PastEvent[]::new))
                        .events())
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AT_NOON.after(Collections.nCopies(501, event).toArray(PastEvent[]::new)));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AT_NOON.with(StandardAttributes.PROFILE_FIRST_NAME, Value.Unknown.MISSING))
                .withMessageContaining("profile.first_name");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PastEvent.ago("Product Viewed", Duration.ZERO).with("category", Value.Unknown.DEGRADED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void liesInTheYears1970To9999(String at) {
        Instant instant = Instant.parse(at);

        assertThatIllegalArgumentException().isThrownBy(() -> Situation.at(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesATestWithoutAName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleTest<>(name, AT_NOON, "x"));
    }
}
