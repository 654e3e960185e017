package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.STORE;
import static dev.attune.content.Given.TWO_BOOTS;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.decide;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.published;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static dev.attune.content.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.decision.Decision;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.event.Trail;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalizerTests {

    private static String headline(ResolvedBlock block) {
        return ((RenderedField.Text) block.fields().get("headline")).text();
    }

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
    class WhenTheStoreIsInTrouble {

        @Test
        void goesOnWithRulesAboutTheContextAlone() {
            Visit visit = visit(
                    STORE,
                    StubSessions.failing(),
                    request(NOON).clientZone(ZoneId.of("Asia/Tokyo")).build());

            assertThat(visit.resolve(HERO).decision().variant()).isEqualTo(new VariantKey("night"));
            assertThat(visit.degraded()).isTrue();
        }

        @Test
        void showsTheBaselineForTheRestAndSaysWhy() {
            Decision decision = visit(
                            STORE, StubSessions.failing(), request(NOON).build())
                    .resolve(HERO)
                    .decision();

            assertThat(decision.variant()).isEqualTo(new VariantKey("baseline"));
            assertThat(decision.detail()).isEqualTo(ReasonDetail.DEGRADED);
        }

        @Test
        void doesNotWaitLongerThanTheDeadline() {
            List<FactsTrouble> troubles = new ArrayList<>();
            Publication publication = published(STORE);
            Visit visit = Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.silent())
                    .deadline(Duration.ofMillis(5))
                    .trouble(troubles::add)
                    .build()
                    .visit(request(NOON).build());

            assertThat(visit.resolve(HERO).decision().detail()).isEqualTo(ReasonDetail.DEGRADED);
            assertThat(troubles).containsExactly(FactsTrouble.TIMEOUT);
        }
    }

    @Nested
    class Limits {

        private final Experience once = new Experience(
                new ExperienceKey("boot-lovers"),
                "Boot lovers",
                viewedBoots(2),
                new VariantKey("boots"),
                Schedule.ALWAYS,
                List.of(new Cap(1, Duration.ofHours(1))),
                1);
        private final Content capped =
                content(hero(List.of(variant("baseline", "Out there"), variant("boots", "Boots")), once));

        @Test
        void stopsAtTheCap() {
            SessionSnapshot seen = new SessionSnapshot(
                    Map.of(),
                    TWO_BOOTS.trail(),
                    Map.of(once.key(), new ExposureCount(1, List.of(NOON.minusSeconds(3595)))),
                    Map.of());

            Decision decision = decide(capped, seen, request(NOON).build());

            assertThat(decision.variant()).isEqualTo(new VariantKey("baseline"));
            assertThat(decision.detail()).isEqualTo(ReasonDetail.CAPPED);
            assertThat(decision.validUntil()).isEqualTo(NOON.plusSeconds(5));
        }

        @Test
        void keepsToTheSchedule() {
            Experience tomorrow = new Experience(
                    once.key(),
                    "x",
                    new Logic.Always(),
                    once.variant(),
                    new Schedule(NOON.plusSeconds(60), null),
                    List.of(),
                    1);
            Content scheduled =
                    content(hero(List.of(variant("baseline", "Out there"), variant("boots", "Boots")), tomorrow));

            assertThat(decide(scheduled, SessionSnapshot.EMPTY, request(NOON).build())
                            .validUntil())
                    .isEqualTo(NOON.plusSeconds(60));
            assertThat(decide(
                                    scheduled,
                                    SessionSnapshot.EMPTY,
                                    request(NOON.plusSeconds(60)).build())
                            .variant())
                    .isEqualTo(new VariantKey("boots"));
        }

        @Test
        void dealsVisitorsIntoStableShares() {
            Block half = new Block(
                    hero(List.of(variant("baseline", "a"))).key(),
                    "Hero",
                    Block.FREE,
                    HERO,
                    List.of(variant("baseline", "a"), variant("boots", "b")),
                    List.of(experience("all", new Logic.Always(), "boots")),
                    0.5);
            Publication publication = published(content(half));
            Personalizer personalizer = Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.holding(SessionSnapshot.EMPTY))
                    .build();
            int heldOut = 0;
            for (int i = 0; i < 2_000; i++) {
                RequestContext request =
                        RequestContext.of(new VisitorId("visitor-" + i), NOON).build();
                Decision decision = personalizer.visit(request).resolve(HERO).decision();
                assertThat(personalizer.visit(request).resolve(HERO).decision()).isEqualTo(decision);
                heldOut += decision.detail() == ReasonDetail.HOLDOUT ? 1 : 0;
            }

            assertThat(heldOut).isBetween(880, 1_120);
        }
    }

    @Nested
    class Trouble {

        @Test
        void showsTheBaselinesFieldWhereAFieldFails() {
            String endless = "{% for a in session.recent_products %}{% for b in session.recent_products %}"
                    + "{% for c in session.recent_products %}{% for d in session.recent_products %}"
                    + "{% for e in session.recent_products %}{{ e }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}";
            Content content = content(hero(
                    List.of(variant("baseline", "Out there"), variant("boots", endless)),
                    experience("all", new Logic.Always(), "boots")));
            Value.Items many = new Value.Items(Collections.nCopies(50, Value.of("boot")));
            SessionSnapshot snapshot = new SessionSnapshot(
                    Map.<AttributeKey, Value>of(StandardAttributes.SESSION_RECENT_PRODUCTS.key(), many),
                    Trail.empty(),
                    Map.of(),
                    Map.of());

            ResolvedBlock block = visit(
                            content,
                            StubSessions.holding(snapshot),
                            request(NOON).build())
                    .resolve(HERO);

            assertThat(headline(block)).isEqualTo("Out there");
            assertThat(block.decision().variant()).isEqualTo(new VariantKey("boots"));
        }

        @Test
        void survivesListenersThatFail() {
            Publication publication = published(STORE);
            List<Decision> told = new ArrayList<>();
            Visit visit = Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.holding(TWO_BOOTS))
                    .listeners(List.of(
                            (context, decision) -> {
                                throw new IllegalStateException("broken");
                            },
                            (context, decision) -> told.add(decision)))
                    .build()
                    .visit(request(NOON).build());

            visit.resolve(HERO);
            visit.resolve(HERO);

            assertThat(told).hasSize(1);
        }
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
