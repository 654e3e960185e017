package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.bootViewed;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.evening;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.published;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewed;
import static dev.attune.content.Given.viewedBoots;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Variant;
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
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.Recommender;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalizerTests {

    private static final Content STORE = content(hero(
            List.of(
                    variant("baseline", "Out there"),
                    variant("boots", "Still thinking about {{ session.last_product_name | default: 'boots' }}?"),
                    variant("gold", "Hello {{ profile.first_name | default: 'you' }}"),
                    variant("night", "Good evening")),
            experience("boot-lovers", viewedBoots(2), "boots"),
            experience("gold-members", is(StandardAttributes.PROFILE_LOYALTY_TIER, "gold"), "gold"),
            experience("evening", evening(), "night")));

    private static final SessionSnapshot TWO_BOOTS = new SessionSnapshot(
            Map.of(StandardAttributes.SESSION_LAST_PRODUCT_NAME.key(), Value.of("<Fjell> boots")),
            viewed(NOON.minusSeconds(300), bootViewed(NOON.minusSeconds(300)), bootViewed(NOON.minusSeconds(60))),
            Map.of(),
            Map.of());

    private static Visit visit(Content content, StubSessions sessions, RequestContext request) {
        Publication publication = published(content);
        return Personalizer.builder()
                .publications(() -> publication)
                .sessions(sessions)
                .deadline(Duration.ofMillis(200))
                .build()
                .visit(request);
    }

    private static Decision decide(Content content, SessionSnapshot snapshot, RequestContext request) {
        return visit(content, StubSessions.holding(snapshot), request)
                .resolve(HERO)
                .decision();
    }

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

    @Nested
    class ProductLists {

        private final Recommender viewed = new Recommender() {
            @Override
            public String key() {
                return "viewed";
            }

            @Override
            public List<String> recommend(Facts facts, int limit) {
                return facts.trail().size() == 0 ? List.of("popular") : List.of("popular", "seen");
            }

            @Override
            public Optional<Instant> nextChange(Facts facts) {
                return Optional.of(NOON.plusSeconds(7_200));
            }
        };

        private ResolvedBlock resolve(SessionSnapshot snapshot) {
            Variant row = new Variant(
                    new VariantKey("baseline"),
                    "Row",
                    Map.of("products", new Field.Products(List.of("picked", "popular"), "viewed", 3)));
            Publication publication = PublicationCompiler.of(
                            new Extensions(List.of(), List.of(), List.of(), List.of(), List.of(viewed)))
                    .compile(new PublishedContent(1, 1, content(hero(List.of(row))), "anna", NOON));
            return Personalizer.builder()
                    .publications(() -> publication)
                    .sessions(StubSessions.holding(snapshot))
                    .build()
                    .visit(request(NOON).build())
                    .resolve(HERO);
        }

        @Test
        void beginWithWhatAnEditorPickedEachProductOnce() {
            assertThat(resolve(TWO_BOOTS).fields().get("products"))
                    .isEqualTo(new RenderedField.Products(List.of("picked", "popular", "seen")));
        }

        @Test
        void holdUntilTheSessionEndsOrTheRecommenderSays() {
            assertThat(resolve(TWO_BOOTS).decision().validUntil())
                    .isEqualTo(NOON.minusSeconds(60).plus(Duration.ofMinutes(30)));
            assertThat(resolve(SessionSnapshot.EMPTY).decision().validUntil()).isEqualTo(NOON.plusSeconds(7_200));
        }
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
