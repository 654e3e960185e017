package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockAnalysisTests {

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()));

    private static final String GOLD = "{'attribute': 'profile.tier', 'eq': 'gold'}";
    private static final String SILVER = "{'attribute': 'profile.tier', 'eq': 'silver'}";
    private static final String METAL = "{'attribute': 'profile.tier', 'in': ['gold', 'silver']}";

    private static Experience experience(int number, String json) {
        Condition condition = TestCatalog.read(json);
        return Experience.of(
                new ExperienceKey("experience-" + number),
                "Experience " + number,
                condition,
                new VariantKey("variant-" + number));
    }

    private static Experience scheduled(Experience of, String from, String until) {
        Schedule schedule = new Schedule(Instant.parse(from), Instant.parse(until));
        return new Experience(of.key(), of.name(), of.condition(), of.variant(), schedule, of.caps(), of.traffic());
    }

    private static Block block(Experience... experiences) {
        List<Variant> variants = new ArrayList<>(List.of(new Variant(new VariantKey("plain"), "Plain", Map.of())));
        for (Experience each : experiences) {
            variants.add(new Variant(each.variant(), "Variant of " + each.name(), Map.of()));
        }
        return new Block(
                new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home.hero"), variants, List.of(experiences), 0);
    }

    private static List<Finding> findings(String... conditions) {
        Experience[] experiences = new Experience[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            experiences[i] = experience(i, conditions[i]);
        }
        return ANALYSIS.analyze(block(experiences), Budget.ofPublication());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attribute': 'profile.tier', 'in': ['gold', 'silver']} | {'attribute': 'profile.tier', 'eq': 'gold'}",
                "{'attribute': 'session.cart_value', 'gte': 50} | {'attribute': 'session.cart_value', 'gte': 100}",
                "{'attribute': 'session.cart_value', 'exists': true} | {'attribute': 'session.cart_value', 'eq': 5}",
                "{'attribute': 'request.path', 'startsWith': '/boots'} | {'attribute': 'request.path', 'startsWith': '/boots/winter'}",
                "{'attribute': 'request.path', 'contains': 'boot'} | {'attribute': 'request.path', 'eq': '/boots'}",
                "{'timeOfDay': {'from': '18:00', 'to': '06:00'}} | {'timeOfDay': {'from': '22:00', 'to': '02:00'}}",
                "{'timeOfDay': {'from': '18:00', 'to': '23:00'}} | {'attribute': 'time.hour', 'between': [19, 21]}",
                "{'daysOfWeek': {'days': ['saturday', 'sunday']}} | {'attribute': 'time.weekday', 'eq': 'sunday'}",
                "{'dateRange': {'from': '2026-11-01', 'to': '2027-01-01'}} | {'dateRange': {'from': '2026-12-24', 'to': '2026-12-27'}}",
                "{'months': {'months': ['december']}} | {'dateRange': {'from': '2026-12-24', 'to': '2026-12-27'}}",
                "{'daysOfMonth': {'days': [-1, -2]}} | {'daysOfMonth': {'days': [31]}}",
                "{'count': {'event': 'Product Viewed', 'gte': 3}} | {'count': {'event': 'Product Viewed', 'gte': 5}}",
                "{'count': {'event': 'Product Viewed', 'gte': 1}} | {'count': {'event': 'Product Viewed', 'gte': 1, 'where': [{'property': 'category', 'eq': 'Boots'}]}}",
                "{'count': {'event': 'Product Viewed', 'gte': 3, 'within': 'P30D', 'scope': 'trail'}} | {'count': {'event': 'Product Viewed', 'gte': 3, 'within': 'P7D', 'scope': 'trail'}}",
                "{'count': {'event': 'Product Viewed', 'gte': 2, 'scope': 'trail'}} | {'count': {'event': 'Product Viewed', 'gte': 2}}",
                "{'session': {'measure': 'duration', 'gte': 60}} | {'session': {'measure': 'duration', 'gte': 90}}",
                "{'attribute': 'profile.signup', 'withinLast': 'P30D'} | {'attribute': 'profile.signup', 'withinLast': 'P7D'}",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': 7, 'after': 7}} | {'attribute': 'profile.birthday', 'daysAround': {'before': 1, 'after': 0}}",
                "{'attribute': 'request.ip', 'inCidr': ['10.0.0.0/8']} | {'attribute': 'request.ip', 'inCidr': ['10.1.0.0/16', '10.2.0.0/16']}",
                "{'attribute': 'request.app', 'gte': '2.0'} | {'attribute': 'request.app', 'gt': '2.1.0-rc.1'}",
                "{'attribute': 'profile.tags', 'containsAny': ['a', 'b']} | {'attribute': 'profile.tags', 'containsAll': ['b', 'c']}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 700}} | {'attribute': 'profile.home', 'withinRadius': {'center': [48.1, 11.6], 'kilometers': 50}}",
                "{'share': {'seed': 'x', 'from': 0, 'to': 0.5}} | {'share': {'seed': 'x', 'from': 0.1, 'to': 0.2}}",
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}]}} | {'all': [{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}]}}, {'attribute': 'profile.tier', 'eq': 'gold'}]}",
                "{'always': true} | {'attribute': 'profile.tier', 'eq': 'gold'}",
            })
    void provesThatTheFirstShadowsTheSecondAndNotTheOtherWayRound(String wide, String narrow) {
        assertThat(findings(wide, narrow))
                .filteredOn(Finding.Shadowed.class::isInstance)
                .singleElement()
                .satisfies(
                        finding -> assertThat(((Finding.Shadowed) finding).by()).containsExactly(0));
        assertThat(findings(narrow, wide)).noneMatch(Finding.Shadowed.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'share': {'seed': 'x', 'from': 0, 'to': 0.5}} | {'share': {'seed': 'x', 'from': 0.5, 'to': 1}}",
                "{'dateRange': {'to': '2026-12-01'}} | {'dateRange': {'from': '2026-12-01'}}",
                "{'timeOfDay': {'from': '08:00', 'to': '12:00'}} | {'timeOfDay': {'from': '12:00', 'to': '18:00'}}",
                "{'attribute': 'profile.tier', 'eq': 'gold'} | {'attribute': 'profile.tier', 'ne': 'gold'}",
                "{'attribute': 'profile.tier', 'eq': 'gold'} | {'attribute': 'profile.tier', 'missing': true}",
                "{'attribute': 'session.cart_value', 'lt': 50} | {'attribute': 'session.cart_value', 'gte': 50}",
                "{'count': {'event': 'A', 'eq': 0}} | {'count': {'event': 'A', 'gte': 1}}",
            })
    void findsNothingWhereTwoExcludeEachOther(String one, String two) {
        assertThat(findings(one, two)).isEmpty();
    }

    @Test
    void namesAllEarlierExperiencesThatTogetherTakeEverybody() {
        List<Finding> findings = findings("{'months': {'months': ['may']}}", GOLD, SILVER, METAL);
        assertThat(findings)
                .filteredOn(Finding.Shadowed.class::isInstance)
                .singleElement()
                .satisfies(finding -> {
                    Finding.Shadowed shadowed = (Finding.Shadowed) finding;
                    assertThat(shadowed.experience()).contains(3);
                    assertThat(shadowed.by()).containsExactly(1, 2);
                    assertThat(shadowed.weight()).isEqualTo(Finding.Weight.WARNING);
                    assertThat(shadowed.sentence())
                            .isEqualTo("Nobody gets “Experience 3”: whoever matches it also matches “Experience 1” and"
                                    + " “Experience 2”, one or the other, and these come first."
                                    + " Move it up, or narrow what comes first.");
                });
    }

    @Test
    void saysWhichPartsOfAConditionContradictEachOther() {
        List<Finding> findings = findings("{'all': [{'attribute': 'session.cart_value', 'gte': 100}, " + GOLD
                + ", {'daysOfWeek': {'days': ['friday']}}, " + SILVER + "]}");
        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "Nobody can get “Experience 0”: these cannot hold together: tier is gold; tier is silver.",
                        "The variant “Variant of Experience 0” is never shown: nobody can get “Experience 0”,"
                                + " which leads to it.");
    }

    @Test
    void showsAVisitorWhoMatchesTwo() {
        List<Finding> findings = findings(GOLD, "{'attribute': 'session.cart_value', 'gte': 100}");
        assertThat(findings).singleElement().isInstanceOfSatisfying(Finding.Overlapping.class, overlap -> {
            assertThat(overlap.earlier()).isZero();
            assertThat(overlap.weight()).isEqualTo(Finding.Weight.NOTE);
            assertThat(overlap.both().description())
                    .isEqualTo("a visitor of whom this holds: tier is gold; cart value is 100");
        });
    }

    @Test
    void saysThatAnExperienceIsForEverybody() {
        List<Finding> findings = findings(
                "{'any': [{'attribute': 'time.hour', 'lt': 12}, {'attribute': 'time.hour', 'gte': 12}]}", GOLD);
        assertThat(findings)
                .extracting(each -> (Object) each.getClass().getSimpleName())
                .containsExactly("AlwaysTrue", "Shadowed", "UnreachableVariant");
    }

    @Test
    void looksAtAnExperienceWhileItsScheduleLastsOnly() {
        Experience december = scheduled(experience(0, GOLD), "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z");
        Experience january = scheduled(experience(1, GOLD), "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z");
        Experience always = experience(2, GOLD);
        assertThat(ANALYSIS.analyze(block(december, january), Budget.ofPublication()))
                .isEmpty();
        assertThat(ANALYSIS.analyze(block(december, always), Budget.ofPublication()))
                .noneMatch(Finding.Shadowed.class::isInstance);
        assertThat(ANALYSIS.analyze(block(always, december), Budget.ofPublication()))
                .anyMatch(Finding.Shadowed.class::isInstance);
        Experience past = scheduled(
                experience(3, "{'attribute': 'time.now', 'after': '2027-06-01T00:00:00Z'}"),
                "2026-12-01T00:00:00Z",
                "2027-01-01T00:00:00Z");
        assertThat(ANALYSIS.analyze(block(past), Budget.ofPublication())).noneMatch(Finding.Shadowed.class::isInstance);
    }

    @Test
    void isNotShadowedByAnExperienceThatMayPassOverVisitors() {
        Experience gold = experience(0, GOLD);
        Experience half = new Experience(
                gold.key(), gold.name(), gold.condition(), gold.variant(), Schedule.ALWAYS, List.of(), 0.5);
        Experience other = experience(1, GOLD);
        assertThat(ANALYSIS.analyze(block(half, other), Budget.ofPublication()))
                .noneMatch(Finding.Shadowed.class::isInstance);
        assertThat(ANALYSIS.analyze(block(gold, other), Budget.ofPublication()))
                .anyMatch(Finding.Shadowed.class::isInstance);
    }

    @Test
    void reachesAVariantThatOneOfItsExperiencesLeadsTo() {
        Experience metal = experience(0, METAL);
        Experience gold = experience(1, GOLD);
        Experience missing = experience(2, "{'attribute': 'profile.tier', 'missing': true}");
        Experience same = Experience.of(missing.key(), missing.name(), missing.condition(), gold.variant());
        assertThat(ANALYSIS.analyze(block(metal, gold), Budget.ofPublication()))
                .filteredOn(Finding.UnreachableVariant.class::isInstance)
                .extracting(each -> ((Finding.UnreachableVariant) each).variant())
                .containsExactly(gold.variant());
        Block both = block(metal, gold);
        Block reached = new Block(
                both.key(), both.name(), both.type(), both.slot(), both.variants(), List.of(metal, gold, same), 0);
        assertThat(ANALYSIS.analyze(reached, Budget.ofPublication()))
                .noneMatch(Finding.UnreachableVariant.class::isInstance);
    }

    @Test
    void endsForALargeBlockAndFindsTheOneThatIsInVain() {
        String[] conditions = new String[20];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = "{'all': [{'attribute': 'profile.tier', 'eq': 'tier-" + i % 7 + "'},"
                    + "{'attribute': 'session.cart_value', 'gte': " + 10 * i + "},"
                    + "{'timeOfDay': {'from': '" + (10 + i % 5) + ":00', 'to': '20:00'}},"
                    + "{'count': {'event': 'Product Viewed', 'gte': " + (1 + i % 3) + "}},"
                    + "{'attribute': 'request.country', 'in': ['DE', 'AT', 'C" + i % 4 + "']}]}";
        }
        conditions[19] = conditions[4].replace("'20:00'", "'19:00'");
        assertThat(findings(conditions))
                .filteredOn(Finding.Shadowed.class::isInstance)
                .extracting(each -> ((Finding.Shadowed) each).position())
                .contains(19);
    }
}
