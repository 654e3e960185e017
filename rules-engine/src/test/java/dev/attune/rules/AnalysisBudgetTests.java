package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Variant;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.Obstacle;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an analysis costs, counted in work and not in time. */
class AnalysisBudgetTests {

    private static final Condition GOLD = TestCatalog.read("{'attribute': 'profile.tier', 'eq': 'gold'}");

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()));

    /** Looks at many attributes, the clock, the trail and draws at once. */
    private static Condition hard(int seed) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            RandomConditions words = new RandomConditions(100L * seed + i);
            parts.add(new Logic.Any(List.of(words.sound(2), words.sound(2))));
        }
        return new Logic.All(parts);
    }

    private static Block block(List<Condition> conditions) {
        List<Variant> variants = List.of(
                new Variant(new VariantKey("plain"), "Plain", Map.of()),
                new Variant(new VariantKey("special"), "Special", Map.of()));
        List<Experience> experiences = new ArrayList<>();
        for (Condition condition : conditions) {
            String name = "e" + experiences.size();
            experiences.add(Experience.of(new ExperienceKey(name), name, condition, new VariantKey("special")));
        }
        return new Block(new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home.hero"), variants, experiences, 0);
    }

    private static Block hardBlock(int size) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            conditions.add(hard(i));
        }
        return block(conditions);
    }

    private static List<Finding.Undecided> outOfBudget(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Undecided.class::isInstance)
                .map(Finding.Undecided.class::cast)
                .filter(each -> each.obstacle() == Obstacle.BUDGET)
                .toList();
    }

    @Test
    void aHardBlockIsDecidedAsFarAsTheBudgetGoesAndSaysThatItRanOut() {
        Budget budget = Budget.of(5_000_000);

        List<Finding> findings = ANALYSIS.analyze(hardBlock(100), budget);

        assertThat(budget.left()).isBetween(0L, 2_500_000L);
        assertThat(outOfBudget(findings))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.sentence()).contains("budget of work"));
    }

    @Test
    void theSameContentTakesTheSameWorkAndSaysTheSame() {
        Budget first = Budget.of(3_000_000);
        Budget second = Budget.of(3_000_000);

        List<Finding> findings = ANALYSIS.analyze(hardBlock(20), first);

        assertThat(ANALYSIS.analyze(hardBlock(20), second))
                .extracting(Finding::sentence)
                .isEqualTo(findings.stream().map(Finding::sentence).toList());
        assertThat(second.left()).isEqualTo(first.left());
    }

    @Test
    void aHardBlockTakesNoMoreThanItsShare() {
        Budget whole = Budget.of(10_000_000);

        ANALYSIS.analyze(hardBlock(100), whole.share(4, 1));

        assertThat(whole.left()).isBetween(7_500_000L, 10_000_000L - 1_000_000L);
        assertThat(outOfBudget(ANALYSIS.analyze(block(List.of(GOLD)), whole.share(3, 1))))
                .isEmpty();
    }

    @Test
    void whatAnEasyBlockDoesNotTakeIsThereForTheNext() {
        Budget whole = Budget.of(10_000_000);

        ANALYSIS.analyze(block(List.of(GOLD)), whole.share(2, 1));

        assertThat(whole.share(1, 1).left()).isGreaterThan(9_500_000L).isLessThan(10_000_000L);
    }

    @Test
    void oneOfTenThousandStillGetsWhatASimpleConditionTakes() {
        Budget whole = Budget.of(10_000_000);

        assertThat(ANALYSIS.analyze(GOLD, whole.share(10_000, 1))).isInstanceOf(Verdict.Sometimes.class);
    }

    @Test
    void nothingIsDecidedWithoutABudget() {
        assertThat(ANALYSIS.analyze(block(List.of(GOLD, GOLD)), Budget.of(0)))
                .extracting(finding -> finding.experience().orElseThrow())
                .containsExactly(0, 1);
        assertThat(ANALYSIS.analyze(GOLD, Budget.of(0)))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.obstacle()).isEqualTo(Obstacle.BUDGET));
    }

    @Test
    void aBudgetIsNotNegativeAndNotSharedAmongNobody() {
        assertThatThrownBy(() -> Budget.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Budget.of(1).share(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
