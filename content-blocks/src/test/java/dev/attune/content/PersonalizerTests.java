package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.STORE;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.decide;
import static dev.attune.content.Given.headline;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.event.Trail;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalizerTests {

    @Test
    void showsTheBaselineWhenNothingMatches() {
        Decision decision = decide(STORE, SessionSnapshot.EMPTY, request(NOON).build());

        assertThat(decision.variant()).isEqualTo(new VariantKey("baseline"));
        assertThat(decision.reason()).isEqualTo(Reason.DEFAULT);
        assertThat(decision.detail()).isNull();
        assertThat(decision.publication()).isEqualTo(3);
    }

    @Test
    void showsTheVariantOfTheFirstExperienceThatMatches() {
        SessionSnapshot goldWithBoots = new SessionSnapshot(
                TWO_BOOTS.session(),
                TWO_BOOTS.trail(),
                Map.of(),
                Map.of(StandardAttributes.PROFILE_LOYALTY_TIER.key(), Value.of("gold")));

        Decision decision = decide(STORE, goldWithBoots, request(NOON).build());

        assertThat(decision.experience()).isEqualTo(new ExperienceKey("boot-lovers"));
        assertThat(decision.variant()).isEqualTo(new VariantKey("boots"));
        assertThat(decision.reason()).isEqualTo(Reason.TARGETING_MATCH);
    }

    @Test
    void fillsInPlaceholdersWithEscapedValues() {
        ResolvedBlock block = visit(
                        STORE, StubSessions.holding(TWO_BOOTS), request(NOON).build())
                .resolve(HERO);

        assertThat(headline(block)).isEqualTo("Still thinking about &lt;Fjell&gt; boots?");
    }

    @Test
    void readsTheEveningInTheVisitorsZone() {
        RequestContext inTokyo =
                request(NOON).clientZone(ZoneId.of("Asia/Tokyo")).build();

        assertThat(decide(STORE, SessionSnapshot.EMPTY, inTokyo).variant()).isEqualTo(new VariantKey("night"));
    }

    @Test
    void prefersTheZoneOfTheProfile() {
        SessionSnapshot fromTokyo = new SessionSnapshot(
                Map.of(),
                Trail.empty(),
                Map.of(),
                Map.of(StandardAttributes.PROFILE_TIME_ZONE.key(), Value.of("Asia/Tokyo")));

        assertThat(decide(
                                STORE,
                                fromTokyo,
                                request(NOON)
                                        .clientZone(ZoneId.of("Europe/Berlin"))
                                        .build())
                        .variant())
                .isEqualTo(new VariantKey("night"));
    }

    @Test
    void saysWhenTimeAloneCouldChangeIt() {
        Decision baseline = decide(STORE, SessionSnapshot.EMPTY, request(NOON).build());
        Decision boots = decide(STORE, TWO_BOOTS, request(NOON).build());

        assertThat(baseline.validUntil()).isEqualTo(Instant.parse("2026-06-01T18:00:00Z"));
        assertThat(boots.validUntil()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void asksTheStoreOnceForAllSlots() {
        StubSessions sessions = StubSessions.holding(TWO_BOOTS);
        Visit visit = visit(STORE, sessions, request(NOON).build());

        visit.resolveAll(List.of(HERO, HERO, new SlotKey("home.other")));

        assertThat(sessions.loads).hasValue(1);
    }

    @Test
    void asksNoStoreForAVisitorWhoWasNeverHere() {
        StubSessions sessions = StubSessions.failing();
        Visit visit = visit(STORE, sessions, request(NOON).returning(false).build());

        assertThat(visit.resolve(HERO).decision().reason()).isEqualTo(Reason.DEFAULT);
        assertThat(visit.degraded()).isFalse();
        assertThat(sessions.loads).hasValue(0);
    }

    @Test
    void leavesThePagesOwnMarkupWhereNothingIsPublished() {
        ResolvedBlock block = visit(
                        STORE, StubSessions.holding(TWO_BOOTS), request(NOON).build())
                .resolve(new SlotKey("home.other"));

        assertThat(block.decision().reason()).isEqualTo(Reason.DISABLED);
        assertThat(block.fields()).isEmpty();
    }

    @Nested
    class Explanations {

        @Test
        void nameTheExperienceAndItsCondition() {
            BlockExplanation explanation = visit(
                            STORE,
                            StubSessions.holding(TWO_BOOTS),
                            request(NOON).build())
                    .explain(HERO);

            assertThat(explanation.summary()).contains("boot-lovers").containsIgnoringCase("boots");
            assertThat(explanation.experiences())
                    .extracting(ExperienceExplanation::outcome)
                    .containsExactly(
                            ExperienceExplanation.Outcome.CHOSEN,
                            ExperienceExplanation.Outcome.NOT_REACHED,
                            ExperienceExplanation.Outcome.NOT_REACHED);
        }

        @Test
        void tellWhatIsMissingForTheBaseline() {
            BlockExplanation explanation = visit(
                            STORE,
                            StubSessions.holding(SessionSnapshot.EMPTY),
                            request(NOON).build())
                    .explain(HERO);

            assertThat(explanation.summary()).startsWith("The baseline");
            assertThat(explanation.experiences())
                    .extracting(ExperienceExplanation::outcome)
                    .containsExactly(
                            ExperienceExplanation.Outcome.NOT_MATCHED,
                            ExperienceExplanation.Outcome.UNKNOWN,
                            ExperienceExplanation.Outcome.NOT_MATCHED);
        }
    }
}
