package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.VISITOR;
import static dev.attune.content.Given.evening;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.consent.Consent;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Situation;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleTestRunTests {

    private static final Situation AT_NOON = Situation.at(NOON);
    private static final PastEvent BOOTS = PastEvent.ago(EventNames.PRODUCT_VIEWED, Duration.ofMinutes(5))
            .with(EventProperties.CATEGORY, Value.of("boots"));

    private static final Block HERO = Given.STORE.blocks().get(0);

    private final PublicationCompiler compiler = PublicationCompiler.of(Extensions.none());

    private static RuleTest<VariantKey> expecting(String variant, Situation given) {
        return new RuleTest<>("the test", given, new VariantKey(variant));
    }

    private List<String> failures(Block block, RuleTest<VariantKey> test) {
        return compiler.check(Given.content(block.withTests(List.of(test)))).stream()
                .filter(Problem::isError)
                .map(Problem::describe)
                .toList();
    }

    private List<String> failures(Condition condition, Truth expect, Situation given) {
        Audience audience = new Audience(new AudienceKey("tested"), "Tested", condition)
                .withTests(List.of(new RuleTest<>("the test", given, expect)));
        return compiler.check(new Content(List.of(), List.of(), List.of(audience), List.of())).stream()
                .filter(Problem::isError)
                .map(Problem::describe)
                .toList();
    }

    private static String failed(String rest) {
        return "/blocks/0/tests/0: The test \"the test\" expects the variant " + rest;
    }

    @Nested
    class OfABlock {

        @Test
        void passesWhereTheExpectedVariantIsShown() {
            assertThat(failures(HERO, expecting("baseline", AT_NOON))).isEmpty();
            assertThat(failures(HERO, expecting("boots", AT_NOON.after(BOOTS, BOOTS))))
                    .isEmpty();
            assertThat(failures(
                            HERO,
                            expecting("gold", AT_NOON.with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("gold")))))
                    .isEmpty();
        }

        @Test
        void tellsTheNearestMissOfTheExpectedVariant() {
            Situation silver = AT_NOON.with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("silver"));

            assertThat(failures(HERO, expecting("gold", silver)))
                    .containsExactly(failed("gold and gets baseline: \"gold-members\" does not match:"
                            + " loyalty tier is gold: no (silver)."));
        }

        @Test
        void tellsWhatMatchedInsteadOfTheBaseline() {
            assertThat(failures(HERO, expecting("baseline", Situation.at(NOON.plus(Duration.ofHours(7))))))
                    .singleElement()
                    .asString()
                    .startsWith(failed("baseline and gets night: \"evening\" matches: it is between 18:00 and 23:00"));
        }

        @Test
        void tellsWhichExperienceCameBefore() {
            Situation both =
                    AT_NOON.after(BOOTS, BOOTS).with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("gold"));

            assertThat(failures(HERO, expecting("gold", both)))
                    .singleElement()
                    .asString()
                    .startsWith(failed("gold and gets boots: \"boot-lovers\" comes before \"gold-members\""));
        }

        @Test
        void saysThatTheLaterExperienceWouldNotMatchEither() {
            assertThat(failures(HERO, expecting("gold", AT_NOON.after(BOOTS, BOOTS))))
                    .singleElement()
                    .asString()
                    .startsWith(failed("gold and gets boots: \"gold-members\" does not match:"));
        }

        @Test
        void saysThatNoExperienceShowsTheVariant() {
            Block block = hero(List.of(variant("baseline", "x"), variant("orphan", "y")));

            assertThat(failures(block, expecting("orphan", AT_NOON)))
                    .containsExactly(failed("orphan and gets baseline: no experience shows it."));
        }

        @Test
        void isAboutTheScheduleToo() {
            Experience summer = new Experience(
                    new ExperienceKey("summer"),
                    "Summer",
                    evening(),
                    new VariantKey("night"),
                    new Schedule(null, NOON),
                    List.of(),
                    1);
            Block block = hero(List.of(variant("baseline", "x"), variant("night", "y")), summer);

            assertThat(failures(block, expecting("night", AT_NOON.in(ZoneId.of("Asia/Tokyo")))))
                    .containsExactly(
                            failed("night and gets baseline: \"Summer\" is not scheduled at 2026-06-01T12:00:00Z."));
        }

        @Test
        void isAboutTrafficToo() {
            Experience nobody = new Experience(
                    new ExperienceKey("nobody"),
                    "Nobody",
                    evening(),
                    new VariantKey("night"),
                    Schedule.ALWAYS,
                    List.of(),
                    0);
            Block block = hero(List.of(variant("baseline", "x"), variant("night", "y")), nobody);

            assertThat(failures(block, expecting("night", AT_NOON.in(ZoneId.of("Asia/Tokyo")))))
                    .containsExactly(failed("night and gets baseline: \"Nobody\" matches, but the visitor somebody is"
                            + " outside its traffic."));
        }

        @Test
        void isAboutTheHoldoutToo() {
            Block block = new Block(
                    HERO.key(), HERO.name(), HERO.type(), HERO.slot(), HERO.variants(), HERO.experiences(), 1);

            assertThat(failures(
                            block,
                            expecting("boots", AT_NOON.after(BOOTS, BOOTS).as(VISITOR))))
                    .containsExactly(failed("boots and gets baseline: the visitor visitor-1 belongs to the holdout,"
                            + " which sees the baseline."));
        }

        @Test
        void hasAVisitorWhoWasShownNothingBefore() {
            Experience capped = new Experience(
                    new ExperienceKey("once"),
                    "Once",
                    viewedBoots(1),
                    new VariantKey("boots"),
                    Schedule.ALWAYS,
                    List.of(new Cap(1, null)),
                    1);
            Block block = hero(List.of(variant("baseline", "x"), variant("boots", "y")), capped);

            assertThat(failures(block, expecting("boots", AT_NOON.after(BOOTS))))
                    .isEmpty();
        }

        @Test
        void choosesAsAPageDoes() {
            Situation given = AT_NOON.after(BOOTS, BOOTS).as(VISITOR);
            SessionSnapshot stored = Given.TWO_BOOTS;

            String shown = Given.decide(Given.STORE, stored, Given.request(NOON).build())
                    .variant()
                    .value();

            assertThat(failures(HERO, expecting(shown, given))).isEmpty();
            assertThat(shown).isEqualTo("boots");
        }
    }

    @Nested
    class OfAnAudience {

        private static final Condition GOLD = is(StandardAttributes.PROFILE_LOYALTY_TIER, "gold");

        @Test
        void expectsTrueFalseOrUnknown() {
            Situation gold = AT_NOON.with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("gold"));
            Situation silver = AT_NOON.with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("silver"));

            assertThat(failures(GOLD, Truth.TRUE, gold)).isEmpty();
            assertThat(failures(GOLD, Truth.FALSE, silver)).isEmpty();
            assertThat(failures(GOLD, Truth.UNKNOWN, AT_NOON)).isEmpty();
            assertThat(failures(GOLD, Truth.TRUE, AT_NOON))
                    .containsExactly(
                            "/audiences/0/tests/0: The test \"the test\" expects true and gets unknown: loyalty"
                                    + " tier is gold: cannot be told, because loyalty tier is not known.");
        }

        @Test
        void tellsHowNearItCame() {
            assertThat(failures(viewedBoots(2), Truth.TRUE, AT_NOON.after(BOOTS)))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "/audiences/0/tests/0: The test \"the test\" expects true and gets false: viewed at least"
                                    + " 2 products in boots within 10 minutes: no");
        }

        @Test
        void isOfTheAudienceWhoseTestsItStandsAmong() {
            Audience untested = new Audience(new AudienceKey("untested"), "Untested", GOLD);
            Audience tested = new Audience(new AudienceKey("tested"), "Tested", evening())
                    .withTests(List.of(new RuleTest<>("the test", AT_NOON, Truth.TRUE)));

            assertThat(compiler.check(new Content(List.of(), List.of(), List.of(untested, tested), List.of())))
                    .extracting(Problem::pointer)
                    .containsExactly("/audiences/1/tests/0");
        }
    }

    @Nested
    class FactsOfASituation {

        @Test
        void followFromTheInstantAndTheZone() {
            Condition eveningInTokyo = evening();
            AttributeKey hour = StandardAttributes.TIME_HOUR.key();

            assertThat(failures(eveningInTokyo, Truth.TRUE, AT_NOON.in(ZoneId.of("Asia/Tokyo"))))
                    .isEmpty();
            assertThat(failures(eveningInTokyo, Truth.FALSE, AT_NOON)).isEmpty();
            assertThat(SituationFacts.of(
                                    AT_NOON.in(ZoneId.of("Asia/Tokyo")),
                                    Given.published(Given.STORE).catalog())
                            .facts()
                            .value(hour))
                    .isEqualTo(Value.of(21));
        }

        @Test
        void preferTheZoneOfTheProfileAsAPageDoes() {
            Situation traveller = AT_NOON.with(StandardAttributes.PROFILE_TIME_ZONE, Value.of("Asia/Tokyo"));

            assertThat(failures(evening(), Truth.TRUE, traveller)).isEmpty();
        }

        @Test
        void readTheZoneOfTheSiteApart() {
            Condition site = new TimeCondition.TimeOfDay(LocalTime.of(18, 0), LocalTime.of(23, 0), ZoneChoice.SITE);
            Situation given = new Situation(
                    NOON,
                    ZoneId.of("Asia/Tokyo"),
                    ZoneId.of("Europe/Oslo"),
                    AT_NOON.locale(),
                    VISITOR,
                    null,
                    Map.of(),
                    List.of(),
                    null);

            assertThat(failures(site, Truth.FALSE, given)).isEmpty();
            assertThat(failures(evening(), Truth.TRUE, given)).isEmpty();
        }

        @Test
        void holdOnlyWhatTheVisitorAllows() {
            Situation refusing = AT_NOON.after(BOOTS, BOOTS)
                    .with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("gold"))
                    .granting(Consent.none());

            assertThat(failures(HERO, expecting("baseline", refusing))).isEmpty();
            assertThat(failures(OfAnAudience.GOLD, Truth.UNKNOWN, refusing)).isEmpty();
        }

        @Test
        void takeTextsForDatesAndInstants() {
            assertThat(failures(
                            new AttributeCondition.WithinLast(
                                    StandardAttributes.PROFILE_LAST_ORDER_AT.key(),
                                    false,
                                    Duration.ofDays(7),
                                    WhenMissing.UNKNOWN),
                            Truth.TRUE,
                            AT_NOON.with(
                                    StandardAttributes.PROFILE_LAST_ORDER_AT, Value.of("2026-05-30T10:00:00+02:00"))))
                    .isEmpty();
        }

        @Test
        void dealVisitorsIntoShares() {
            Condition half = new OpenCondition.Share("seed", 0, 0.5);
            Map<Truth, Integer> dealt = new EnumMap<>(Truth.class);
            for (int i = 0; i < 200; i++) {
                Situation each = AT_NOON.as(new VisitorId("visitor-" + i));
                dealt.merge(failures(half, Truth.TRUE, each).isEmpty() ? Truth.TRUE : Truth.FALSE, 1, Integer::sum);
            }

            assertThat(dealt.get(Truth.TRUE)).isBetween(60, 140);
        }
    }

    @Nested
    class Session {

        private static Condition lasting(int seconds) {
            return new BehaviorCondition.SessionIs(BehaviorCondition.SessionMeasure.DURATION, Comparison.EQ, seconds);
        }

        @Test
        void beganWithTheFirstOfTheEventsThatFollowEachOtherWithinHalfAnHour() {
            Situation given = AT_NOON.after(
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(95)),
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(59)),
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofSeconds(1799)));

            assertThat(failures(lasting(95 * 60), Truth.FALSE, given)).isEmpty();
            assertThat(failures(lasting(59 * 60), Truth.TRUE, given)).isEmpty();
        }

        @Test
        void isOverHalfAnHourAfterTheLastEvent() {
            Situation given = AT_NOON.after(PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(30)));

            assertThat(failures(lasting(1800), Truth.UNKNOWN, given)).isEmpty();
        }

        @Test
        void isAsLongAsTheTestSays() {
            Situation given = new Situation(
                    NOON,
                    Situation.UTC,
                    Situation.UTC,
                    AT_NOON.locale(),
                    VISITOR,
                    null,
                    Map.of(),
                    List.of(new PastEvent(
                            EventNames.PAGE_VIEWED, new PastEvent.At(Instant.parse("2026-06-01T11:00:00Z")), Map.of())),
                    Duration.ofHours(2));

            assertThat(failures(lasting(7200), Truth.TRUE, given)).isEmpty();
        }
    }

    @Test
    void whatWasPublishedIsCompiledWhateverItsTestsWouldSayToday() {
        RuleTest<VariantKey> failing = expecting("gold", AT_NOON);
        RuleTest<VariantKey> aboutNothing = new RuleTest<>(
                "an attribute that is gone",
                AT_NOON.with(
                        Attribute.of("shop.gone", AttributeType.TEXT, AttributeOrigin.REQUEST, "Gone."), Value.of("x")),
                new VariantKey("removed"));
        Content content = Given.content(HERO.withTests(List.of(failing, aboutNothing)));

        assertThat(compiler.check(content)).anyMatch(Problem::isError);
        assertThat(compiler.compile(new PublishedContent(4, 8, content, "anna", NOON))
                        .number())
                .isEqualTo(4);
    }

    @Test
    void aTestIsNotRunWhileSomethingElseIsWrong() {
        Block wrong = hero(
                List.of(variant("baseline", "{{ profile.first_nam }}"), variant("night", "x")),
                experience("evening", evening(), "night"));

        assertThat(failures(wrong, expecting("night", AT_NOON)))
                .singleElement()
                .asString()
                .contains("first_nam");
    }

    @Test
    void aPluginThatBreaksDownFailsTheTest() {
        PublicationCompiler withPlugin = PublicationCompiler.of(
                new Extensions(List.of(), List.of(new BrokenCondition()), List.of(), List.of(), List.of()));
        Audience audience = new Audience(new AudienceKey("a"), "A", new OpenCondition.Plugin("shop.broken", Map.of()))
                .withTests(List.of(new RuleTest<>("the test", AT_NOON, Truth.TRUE)));

        assertThat(withPlugin.check(new Content(List.of(), List.of(), List.of(audience), List.of())))
                .filteredOn(Problem::isError)
                .extracting(Problem::describe)
                .containsExactly(
                        "/audiences/0/tests/0: The test \"the test\" could not be run, because a condition broke"
                                + " down: java.lang.IllegalStateException: no weather today.");
    }
}
