package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Variant;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.request.Facts;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import dev.attune.rules.analysis.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleAnalysisPropertyTests {

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()));

    /** By the naive evaluator, which knows the holidays of some days only. */
    private static boolean matches(Condition condition, Facts facts) {
        boolean foreign = ConditionSentences.of(condition).contains("public holiday")
                && !NaiveHolidays.knowsAllPlaces(facts.at());
        return foreign
                ? TestCatalog.plan(condition).match(facts).matches(0)
                : new VectorEvaluator(facts, Map.of()).evaluate(condition).matches();
    }

    /** That witnesses are what they are said to be, by an evaluator that shares no code with the engine. */
    private static void confirm(Verdict verdict, Condition condition, String name) {
        if (verdict instanceof Verdict.Sometimes some) {
            assertThat(matches(condition, some.matching().facts())).as(name).isTrue();
            assertThat(matches(condition, some.passing().facts())).as(name).isFalse();
        } else if (verdict instanceof Verdict.AlwaysTrue always) {
            assertThat(matches(condition, always.matching().facts())).as(name).isTrue();
        } else if (verdict instanceof Verdict.Undecided undecided) {
            undecided
                    .matching()
                    .ifPresent(each -> assertThat(matches(condition, each.facts()))
                            .as(name)
                            .isTrue());
            undecided
                    .passing()
                    .ifPresent(each -> assertThat(matches(condition, each.facts()))
                            .as(name)
                            .isFalse());
        }
    }

    @Test
    void agreesWithAllVisitorsOfASmallWorld() {
        int decided = 0;
        int never = 0;
        int always = 0;
        int seeds = 400;
        for (int seed = 0; seed < seeds; seed++) {
            SmallWorld world = new SmallWorld(seed);
            Condition condition = world.condition(2);
            String name = "seed " + seed + ": " + ConditionSentences.of(condition);
            Verdict verdict = ANALYSIS.analyze(condition, Budget.ofPublication());
            confirm(verdict, condition, name);
            decided += verdict instanceof Verdict.Undecided ? 0 : 1;
            if (verdict instanceof Verdict.NeverTrue) {
                never++;
                assertThat(world.visitors()).as(name).noneMatch(facts -> matches(condition, facts));
            } else if (verdict instanceof Verdict.AlwaysTrue) {
                always++;
                assertThat(world.visitors()).as(name).allMatch(facts -> matches(condition, facts));
            }
        }
        assertThat(decided / (double) seeds).as("share decided").isGreaterThan(0.97);
        assertThat(never).as("never true").isGreaterThan(15);
        assertThat(always).as("always true").isGreaterThan(1);
    }

    @Test
    void isNotRefutedByRandomVisitorsOfTheWholeLanguage() {
        int decided = 0;
        int never = 0;
        int seeds = 400;
        for (int seed = 0; seed < seeds; seed++) {
            RandomConditions words = new RandomConditions(seed);
            Condition condition = new Logic.All(List.of(words.sound(1), words.sound(2)));
            String name = "seed " + seed + ": " + ConditionSentences.of(condition);
            Verdict verdict = ANALYSIS.analyze(condition, Budget.ofPublication());
            confirm(verdict, condition, name);
            decided += verdict instanceof Verdict.Undecided ? 0 : 1;
            if (verdict instanceof Verdict.NeverTrue || verdict instanceof Verdict.AlwaysTrue) {
                never += verdict instanceof Verdict.NeverTrue ? 1 : 0;
                RandomRequests requests = new RandomRequests(words);
                for (int i = 0; i < 300; i++) {
                    assertThat(matches(condition, requests.request().at(requests.near())))
                            .as(name)
                            .isEqualTo(verdict instanceof Verdict.AlwaysTrue);
                }
            }
        }
        assertThat(decided / (double) seeds).as("share decided").isGreaterThan(0.9);
        assertThat(never).as("never true").isGreaterThan(2);
    }

    @Test
    void claimsOfABlockWhatAllVisitorsOfASmallWorldConfirm() {
        int shadowed = 0;
        int overlapping = 0;
        int undecided = 0;
        for (int seed = 0; seed < 150; seed++) {
            SmallWorld world = new SmallWorld(seed);
            List<Condition> conditions =
                    List.of(world.condition(1), world.condition(1), world.condition(1), world.condition(1));
            List<Finding> findings = ANALYSIS.analyze(block(conditions), Budget.ofPublication());
            Set<Integer> first = new HashSet<>();
            for (Facts facts : world.visitors()) {
                for (int i = 0; i < conditions.size(); i++) {
                    if (matches(conditions.get(i), facts)) {
                        first.add(i);
                        break;
                    }
                }
            }
            for (Finding finding : findings) {
                String name = "seed " + seed + ": " + finding.sentence();
                assertThat(finding.sentence()).isNotBlank().doesNotContain("null");
                if (finding instanceof Finding.Shadowed shadow) {
                    shadowed++;
                    assertThat(first).as(name).doesNotContain(shadow.position());
                    assertThat(matches(
                                    conditions.get(shadow.position()),
                                    shadow.taken().facts()))
                            .as(name)
                            .isTrue();
                    assertThat(shadow.by())
                            .as(name)
                            .anyMatch(each ->
                                    matches(conditions.get(each), shadow.taken().facts()));
                } else if (finding instanceof Finding.NeverTrue never) {
                    assertThat(first).as(name).doesNotContain(never.position());
                } else if (finding instanceof Finding.Overlapping overlap) {
                    overlapping++;
                    Witness both = overlap.both();
                    assertThat(matches(conditions.get(overlap.position()), both.facts()))
                            .as(name)
                            .isTrue();
                    assertThat(matches(conditions.get(overlap.earlier()), both.facts()))
                            .as(name)
                            .isTrue();
                } else if (finding instanceof Finding.Undecided) {
                    undecided++;
                }
            }
            assertThat(reachable(findings, conditions.size()))
                    .as("seed " + seed)
                    .containsAll(first);
        }
        assertThat(shadowed).isGreaterThan(30);
        assertThat(overlapping).isGreaterThan(100);
        assertThat(undecided / (150.0 * 14)).as("share undecided").isLessThan(0.02);
    }

    private static Set<Integer> reachable(List<Finding> findings, int size) {
        Set<Integer> reachable = new HashSet<>();
        for (int i = 0; i < size; i++) {
            reachable.add(i);
        }
        for (Finding finding : findings) {
            if (finding instanceof Finding.NeverTrue || finding instanceof Finding.Shadowed) {
                finding.experience().ifPresent(reachable::remove);
            }
        }
        return reachable;
    }

    private static Block block(List<Condition> conditions) {
        List<Variant> variants =
                new ArrayList<>(List.of(new Variant(new VariantKey("baseline"), "Baseline", Map.of())));
        List<Experience> experiences = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            VariantKey variant = new VariantKey("variant-" + i);
            variants.add(new Variant(variant, "Variant " + i, Map.of()));
            experiences.add(
                    Experience.of(new ExperienceKey("experience-" + i), "Experience " + i, conditions.get(i), variant));
        }
        return new Block(new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home.hero"), variants, experiences, 0);
    }
}
