package dev.attune.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Trail TRAIL = Trail.of(List.of(new TrailEvent("Product Viewed", NOON, Map.of())), NOON);
    private final AttributeCatalog catalog = AttributeCatalog.of(StandardAttributes.all());

    private Facts.Builder factsWith(Consent consent) {
        return Facts.of(catalog, new VisitorId("v"), NOON, consent);
    }

    @Nested
    class WithoutConsent {

        private final Facts facts = factsWith(Consent.none())
                .put(StandardAttributes.PROFILE_FIRST_NAME, Value.of("Anna"))
                .put(StandardAttributes.TIME_HOUR, Value.of(12))
                .trail(TRAIL)
                .build();

        @Test
        void tellsNothingThatNeedsAPurpose() {
            assertThat(facts.value(StandardAttributes.PROFILE_FIRST_NAME.key())).isEqualTo(Value.Unknown.CONSENT);
            assertThat(facts.value(StandardAttributes.TIME_HOUR.key())).isEqualTo(Value.of(12));
        }

        @Test
        void hidesTheTrail() {
            assertThat(facts.trail().size()).isZero();
            assertThat(facts.trailUnknown()).contains(UnknownCause.CONSENT);
        }

        @Test
        void saysConsentEvenWhenTheStoreFailedToo() {
            Facts degraded = factsWith(Consent.none())
                    .put(StandardAttributes.PROFILE_FIRST_NAME, Value.Unknown.DEGRADED)
                    .trailDegraded()
                    .build();

            assertThat(degraded.value(StandardAttributes.PROFILE_FIRST_NAME.key()))
                    .isEqualTo(Value.Unknown.CONSENT);
            assertThat(degraded.trailUnknown()).contains(UnknownCause.CONSENT);
        }
    }

    @Nested
    class WithConsent {

        @Test
        void tellsWhatWasPutIn() {
            Facts facts = factsWith(Consent.to(Purpose.PERSONALIZATION))
                    .put(StandardAttributes.PROFILE_FIRST_NAME, Value.of("Anna"))
                    .trail(TRAIL)
                    .build();

            assertThat(facts.value(StandardAttributes.PROFILE_FIRST_NAME.key())).isEqualTo(Value.of("Anna"));
            assertThat(facts.trail()).isSameAs(TRAIL);
            assertThat(facts.isTrailKnown()).isTrue();
        }

        @Test
        void saysThatWhatWasNotPutInIsMissing() {
            Facts facts = factsWith(Consent.to(Purpose.PERSONALIZATION)).build();

            assertThat(facts.value(StandardAttributes.PROFILE_FIRST_NAME.key())).isEqualTo(Value.Unknown.MISSING);
            assertThat(facts.value(AttributeKey.of("profile.undeclared"))).isEqualTo(Value.Unknown.MISSING);
        }

        @Test
        void refusesAValueOfAnotherType() {
            Facts.Builder facts = factsWith(Consent.to(Purpose.PERSONALIZATION));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.put(StandardAttributes.PROFILE_FIRST_NAME, Value.of(7)))
                    .withMessageContaining("profile.first_name");
        }
    }

    @Test
    void staysAsItWasWhenItsBuilderGoesOn() {
        Facts.Builder builder = factsWith(Consent.none()).put(StandardAttributes.TIME_HOUR, Value.of(1));
        Facts facts = builder.build();
        builder.put(StandardAttributes.TIME_HOUR, Value.of(2));

        assertThat(facts.value(StandardAttributes.TIME_HOUR.key())).isEqualTo(Value.of(1));
    }
}
