package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.evening;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.variant;
import static dev.attune.content.Given.viewedBoots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentAnalysisTests {

    private static final Condition GOLD = is(StandardAttributes.PROFILE_LOYALTY_TIER, "gold");
    private static final Condition SILVER = is(StandardAttributes.PROFILE_LOYALTY_TIER, "silver");
    private static final Condition NOBODY = new Logic.All(List.of(GOLD, SILVER));
    private static final List<Variant> VARIANTS =
            List.of(variant("baseline", "Hello"), variant("special", "Hello you"), variant("other", "Hello again"));

    private final PublicationCompiler compiler = PublicationCompiler.of(Extensions.none());

    private List<Problem> problems(Experience... experiences) {
        return compiler.check(Given.content(hero(VARIANTS, experiences)));
    }

    private static void isWarning(Problem problem, String pointer, String... words) {
        assertThat(problem.isError()).isFalse();
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).contains(words);
    }

    @Test
    void warnsOfAnExperienceThatNobodyCanMatch() {
        assertThat(problems(experience("gold", GOLD, "special"), experience("torn", NOBODY, "special")))
                .filteredOn(problem -> !problem.pointer().startsWith("/blocks/0/variants"))
                .singleElement()
                .satisfies(problem -> isWarning(problem, "/blocks/0/experiences/1/condition", "“torn”"));
    }

    @Test
    void warnsOfAnExperienceThatAnEarlierOneTakesAllVisitorsFromAndNamesOne() {
        Condition goldInTheEvening = new Logic.All(List.of(GOLD, evening()));

        assertThat(problems(
                        experience("gold", GOLD, "special"),
                        experience("lights", goldInTheEvening, "special"),
                        experience("late", evening(), "other")))
                .singleElement()
                .satisfies(problem -> isWarning(
                        problem, "/blocks/0/experiences/1/condition", "“lights”", "“gold”", "For example: ", "gold"));
    }

    @Test
    void warnsOfAVariantThatOnlyExperiencesInVainLeadTo() {
        assertThat(problems(experience("gold", GOLD, "special"), experience("again", GOLD, "other")))
                .extracting(Problem::pointer)
                .containsExactly("/blocks/0/experiences/1/condition", "/blocks/0/variants/2");
    }

    @Test
    void saysOnceThatNoExperienceShowsAVariant() {
        assertThat(problems(experience("gold", GOLD, "special")))
                .singleElement()
                .satisfies(problem -> isWarning(problem, "/blocks/0/variants/2", "no experience shows"));
    }

    @Test
    void warnsOfAnAudienceThatNobodyCanBeIn() {
        Content content = new Content(
                List.of(),
                List.of(),
                List.of(
                        new Audience(new AudienceKey("gold"), "Gold", GOLD),
                        new Audience(new AudienceKey("torn"), "Torn", NOBODY)),
                List.of());

        assertThat(compiler.check(content))
                .singleElement()
                .satisfies(problem -> isWarning(problem, "/audiences/1/condition", "“Torn”"));
        assertThat(compiler.analyze(content).audiences())
                .hasEntrySatisfying(
                        new AudienceKey("gold"), verdict -> assertThat(verdict).isInstanceOf(Verdict.Sometimes.class))
                .containsEntry(new AudienceKey("torn"), new Verdict.NeverTrue());
    }

    @Test
    void keepsNotesForWhoeverLooksAtTheBlock() {
        Content content = Given.content(
                hero(VARIANTS, experience("gold", GOLD, "special"), experience("evening", evening(), "other")));

        assertThat(compiler.check(content)).isEmpty();
        assertThat(compiler.analyze(content).blocks().get(new BlockKey("hero")))
                .singleElement()
                .isInstanceOf(Finding.Overlapping.class);
    }

    @Test
    void looksAtContentThatCompilesOnly() {
        Content content = Given.content(
                hero(VARIANTS, experience("gold", NOBODY, "special"), experience("lost", evening(), "nowhere")));

        assertThat(compiler.check(content))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/blocks/0/experiences/1/variant", "/blocks/0/variants/2");
        assertThatThrownBy(() -> compiler.analyze(content)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void saysForWhichBlockTheBudgetRanOutAndStillLooksAtTheOthers() {
        Experience[] many = IntStream.range(0, 200)
                .mapToObj(i -> experience("e" + i, viewedBoots(i + 1), "special"))
                .toArray(Experience[]::new);
        Block large = new Block(
                new BlockKey("large"),
                "Large",
                Block.FREE,
                HERO,
                List.of(variant("baseline", "x"), variant("special", "y")),
                List.of(many),
                0);
        SlotKey promo = new SlotKey("home.promo");
        Block small = new Block(
                new BlockKey("small"),
                "Small",
                Block.FREE,
                promo,
                List.of(variant("baseline", "x"), variant("special", "y")),
                List.of(experience("gold", GOLD, "special"), experience("torn", NOBODY, "special")),
                0);
        Content content = new Content(
                List.of(), List.of(new Slot(HERO, "top"), new Slot(promo, "below")), List.of(), List.of(large, small));

        RuleAnalysis analysis =
                RuleAnalysis.of(Compilation.of(content, Extensions.none()).planner());
        ContentAnalysis found = new ContentAnalyst(content, analysis, Budget.of(500_000)).analyze();

        assertThat(found.warnings())
                .satisfiesExactly(
                        problem -> isWarning(problem, "/blocks/0/experiences", "large", "budget of work"),
                        problem -> isWarning(problem, "/blocks/1/experiences/1/condition", "“torn”"));
        assertThat(found.blocks().get(new BlockKey("large")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("budget of work"));
    }

    @Test
    void looksThroughALargeBlockOfSimpleExperiences() {
        Experience[] many = IntStream.range(0, 60)
                .mapToObj(i -> experience("e" + i, viewedBoots(i + 1), "special"))
                .toArray(Experience[]::new);

        List<Problem> problems = problems(many);

        assertThat(problems)
                .filteredOn(problem -> problem.pointer().endsWith("/condition"))
                .hasSize(59);
        assertThat(problems).noneMatch(problem -> problem.message().contains("budget"));
    }

    @Test
    void loadsWhatWasPublishedWithoutLookingAtIt() {
        PublicationCompiler withPlugin = PublicationCompiler.of(
                new Extensions(List.of(), List.of(new BrokenCondition()), List.of(), List.of(), List.of()));
        Content content = Given.content(hero(
                List.of(variant("baseline", "x"), variant("special", "y")),
                experience("odd", new OpenCondition.Plugin("shop.broken", Map.of()), "special")));

        assertThat(withPlugin.check(content))
                .singleElement()
                .satisfies(problem -> isWarning(problem, "/blocks/0/experiences", "no weather today"));
        assertThat(withPlugin
                        .compile(new PublishedContent(1, 1, content, "anna", NOON))
                        .number())
                .isEqualTo(1);
    }
}
