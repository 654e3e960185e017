package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.STORE;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.decide;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static dev.attune.content.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a visitor did not allow cannot change a page. */
class ConsentTests {

    @Nested
    class WithoutConsent {

        private final RequestContext refused =
                request(NOON).consent(Consent.none()).build();

        @Test
        void showsTheSamePageToVisitorsWhoDifferOnlyInWhatTheyDidNotAllow() {
            Visit active = visit(STORE, StubSessions.holding(TWO_BOOTS), refused);
            Visit unknown = visit(STORE, StubSessions.holding(SessionSnapshot.EMPTY), refused);

            assertThat(active.resolve(HERO)).isEqualTo(unknown.resolve(HERO));
            assertThat(active.validUntil()).isEqualTo(unknown.validUntil());
            assertThat(active.explain(HERO)).isEqualTo(unknown.explain(HERO));
        }

        @Test
        void saysSo() {
            assertThat(decide(STORE, TWO_BOOTS, refused).detail()).isEqualTo(ReasonDetail.CONSENT);
        }

        @Test
        void doesNotEvenAskTheStore() {
            StubSessions sessions = StubSessions.holding(TWO_BOOTS);
            visit(STORE, sessions, refused).resolve(HERO);

            assertThat(sessions.loads).hasValue(0);
        }
    }

    /** Conditions that another attribute has settled already, although they read what is withheld. */
    @Nested
    class WithHundredExperiences {

        private final RequestContext refused = request(NOON)
                .consent(Consent.none())
                .attribute(StandardAttributes.REQUEST_COUNTRY, Value.of("NO"))
                .build();

        private Content store(Condition last) {
            Condition settled = new Logic.All(List.of(is(StandardAttributes.REQUEST_COUNTRY, "DE"), viewedBoots(1)));
            return content(hero(
                    List.of(variant("baseline", "Out there"), variant("boots", "Boots")),
                    IntStream.rangeClosed(1, 100)
                            .mapToObj(i -> experience("e" + i, i < 100 ? settled : last, "boots"))
                            .toArray(Experience[]::new)));
        }

        @Test
        void saysWhatWithheldTheVeryLast() {
            assertThat(decide(store(viewedBoots(1)), TWO_BOOTS, refused).detail())
                    .isEqualTo(ReasonDetail.CONSENT);
        }

        @Test
        void saysNothingWhereNothingWithheldMattered() {
            assertThat(decide(store(is(StandardAttributes.REQUEST_DEVICE, "phone")), TWO_BOOTS, refused)
                            .detail())
                    .isNull();
        }
    }

    @Nested
    class WithConsentToSomethingElse {

        private final Attribute plan = new Attribute(
                AttributeKey.of("session.plan"),
                AttributeType.TEXT,
                AttributeOrigin.SESSION,
                "What the visitor plans.",
                Set.of(Purpose.ANALYTICS),
                List.of());
        private final RequestContext analyticsOnly =
                request(NOON).consent(Consent.to(Purpose.ANALYTICS)).build();

        private Content declaring(Experience... experiences) {
            return new Content(
                    List.of(plan),
                    content().slots(),
                    List.of(),
                    List.of(hero(List.of(variant("baseline", "Out there"), variant("boots", "Boots")), experiences)));
        }

        @Test
        void doesNotShowThatACapWasReached() {
            Experience once = new Experience(
                    new ExperienceKey("once"),
                    "Once",
                    new Logic.Always(),
                    new VariantKey("boots"),
                    Schedule.ALWAYS,
                    List.of(new Cap(1, Duration.ofHours(1))),
                    1);
            SessionSnapshot seen = new SessionSnapshot(
                    Map.of(),
                    TWO_BOOTS.trail(),
                    Map.of(once.key(), new ExposureCount(1, List.of(NOON.minusSeconds(60)))),
                    Map.of());

            assertThat(decide(declaring(once), seen, analyticsOnly))
                    .isEqualTo(decide(declaring(once), SessionSnapshot.EMPTY, analyticsOnly));
        }

        @Test
        void stillSaysWhenTheSessionEnds() {
            SessionSnapshot planning =
                    new SessionSnapshot(Map.of(plan.key(), Value.of("hike")), TWO_BOOTS.trail(), Map.of(), Map.of());

            assertThat(decide(declaring(experience("hikers", is(plan, "hike"), "boots")), planning, analyticsOnly)
                            .validUntil())
                    .isEqualTo(NOON.minusSeconds(60).plus(Duration.ofMinutes(30)));
        }
    }
}
