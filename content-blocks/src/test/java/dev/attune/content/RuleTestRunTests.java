package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.VISITOR;
import static dev.attune.content.Given.evening;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static dev.attune.content.GivenRuleTest.AT_NOON;
import static dev.attune.content.GivenRuleTest.BOOTS;
import static dev.attune.content.GivenRuleTest.COMPILER;
import static dev.attune.content.GivenRuleTest.HERO;
import static dev.attune.content.GivenRuleTest.expecting;
import static dev.attune.content.GivenRuleTest.failures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Situation;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleTestRunTests {

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

            assertThat(COMPILER.check(new Content(List.of(), List.of(), List.of(untested, tested), List.of())))
                    .extracting(Problem::pointer)
                    .containsExactly("/audiences/1/tests/0");
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

        assertThat(COMPILER.check(content)).anyMatch(Problem::isError);
        assertThat(COMPILER.compile(new PublishedContent(4, 8, content, "anna", NOON))
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
