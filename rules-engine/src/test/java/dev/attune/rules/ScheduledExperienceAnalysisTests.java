package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Variant;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.RuleAnalysis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Experiences that are live for some time only. */
class ScheduledExperienceAnalysisTests {

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()));

    private static final Condition GOLD = TestCatalog.read("{'attribute': 'profile.tier', 'eq': 'gold'}");
    private static final Condition AT_ANY_HOUR =
            TestCatalog.read("{'any': [{'attribute': 'time.hour', 'lt': 12}, {'attribute': 'time.hour', 'gte': 12}]}");
    private static final Schedule DECEMBER =
            new Schedule(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final Schedule CHRISTMAS =
            new Schedule(Instant.parse("2026-12-24T00:00:00Z"), Instant.parse("2026-12-27T00:00:00Z"));

    private static Experience experience(String name, Condition condition, Schedule schedule, double traffic) {
        return new Experience(
                new ExperienceKey(name), name, condition, new VariantKey("special"), schedule, List.of(), traffic);
    }

    private static Experience experience(String name, Condition condition, Schedule schedule) {
        return experience(name, condition, schedule, 1);
    }

    private static List<Finding> findings(Experience... experiences) {
        List<Variant> variants = List.of(
                new Variant(new VariantKey("plain"), "Plain", Map.of()),
                new Variant(new VariantKey("special"), "Special", Map.of()));
        Block block = new Block(
                new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home.hero"), variants, List.of(experiences), 0);
        return ANALYSIS.analyze(block, Budget.ofPublication());
    }

    private static Condition ofTheGreatestDepth() {
        Condition condition = GOLD;
        for (int depth = 1; depth < 30; depth++) {
            condition = new Logic.All(List.of(condition));
        }
        return condition;
    }

    @Test
    void aConditionOfTheGreatestDepthMayHaveASchedule() {
        assertThat(findings(
                        experience("gold", GOLD, Schedule.ALWAYS), experience("deep", ofTheGreatestDepth(), DECEMBER)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Shadowed.class,
                        shadowed -> assertThat(shadowed.by()).containsExactly(0));
    }

    @Test
    void oneThatIsForEverybodySaysSoOfItsScheduleOnly() {
        assertThat(findings(experience("season", AT_ANY_HOUR, DECEMBER)))
                .singleElement()
                .isInstanceOfSatisfying(Finding.AlwaysTrue.class, always -> {
                    assertThat(always.sentence())
                            .isEqualTo("Everybody matches “season” while its schedule lasts: its condition holds"
                                    + " whatever is known about a visitor. Later experiences are not reached then.");
                    assertThat(DECEMBER.includes(always.anybody().facts().at())).isTrue();
                });
    }

    @Test
    void oneThatPassesOverVisitorsIsNotSaidToKeepLaterOnesFromThem() {
        assertThat(findings(experience("half", AT_ANY_HOUR, Schedule.ALWAYS, 0.5)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .startsWith("Everybody matches “half”")
                        .doesNotContain("Later experiences"));
    }

    @Test
    void oneThatIsForEverybodyShadowsWhatIsLiveWithinItsScheduleAndNothingElse() {
        List<Finding> findings = findings(
                experience("season", AT_ANY_HOUR, DECEMBER),
                experience("christmas", GOLD, CHRISTMAS),
                experience("gold", GOLD, Schedule.ALWAYS));

        assertThat(findings)
                .filteredOn(Finding.Shadowed.class::isInstance)
                .extracting(finding -> finding.experience().orElseThrow())
                .containsExactly(1);
    }

    @Test
    void oneThatIsForEverybodyOverlapsWithWhatIsAlsoLiveOutsideOfItsSchedule() {
        for (Condition everybody : List.of(AT_ANY_HOUR, new Logic.Always())) {
            List<Finding> findings = new ArrayList<>(
                    findings(experience("season", everybody, DECEMBER), experience("gold", GOLD, Schedule.ALWAYS)));
            findings.removeIf(Finding.AlwaysTrue.class::isInstance);

            assertThat(findings)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Finding.Overlapping.class,
                            overlap -> assertThat(DECEMBER.includes(
                                            overlap.both().facts().at()))
                                    .isTrue());
        }
    }

    @Test
    void twoThatAreForEverybodyAtDifferentTimesDoNotMeet() {
        Schedule later = new Schedule(DECEMBER.until(), null);

        assertThat(findings(
                        experience("season", new Logic.Always(), DECEMBER),
                        experience("later", new Logic.Always(), later)))
                .isEmpty();
    }
}
