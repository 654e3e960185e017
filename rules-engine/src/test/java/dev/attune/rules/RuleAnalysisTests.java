package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import dev.attune.rules.analysis.Witness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that some match and some do not, and such as nothing is claimed of. */
class RuleAnalysisTests {

    private static final Map<AudienceKey, Condition> AUDIENCES = Map.of(
            new AudienceKey("gold"), TestCatalog.read("{'attribute': 'profile.tier', 'eq': 'gold'}"),
            new AudienceKey("known"), TestCatalog.read("{'attribute': 'profile.tier', 'exists': true}"));

    private static final RuleAnalysis ANALYSIS =
            RuleAnalysis.of(RulePlanner.of(TestCatalog.CATALOG, AUDIENCES, List.of()));

    private static Verdict analyze(Condition condition) {
        return ANALYSIS.analyze(condition, Budget.ofPublication());
    }

    private static Condition all(String parts) {
        return TestCatalog.read("{'all': [" + parts + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'any': [{'attribute': 'profile.tier', 'eq': 'a'}, {'not': {'attribute': 'profile.tier', 'eq': 'a'}}]}",
                "{'any': [{'attribute': 'profile.tier', 'exists': true}, {'attribute': 'profile.tier', 'missing': true}]}",
                "{'any': [{'attribute': 'profile.orders', 'exists': true}, {'attribute': 'profile.orders', 'missing': true}]}",
                "{'attribute': 'profile.tier', 'eq': 'a', 'whenMissing': 'true'}",
                "{'attribute': 'profile.tier', 'eq': 'Gold', 'ignoreCase': true}, {'attribute': 'profile.tier', 'ne': 'gold'}, {'attribute': 'profile.tier', 'ne': 'Gold'}",
                "{'attribute': 'profile.tier', 'contains': 'aba'}, {'attribute': 'profile.tier', 'endsWith': 'abac'}, {'attribute': 'profile.tier', 'ne': 'abac'}",
                "{'timeOfDay': {'from': '22:00', 'to': '02:00'}}, {'daysOfWeek': {'days': ['friday']}}, {'daysOfMonth': {'days': [13]}}",
                "{'daysOfMonth': {'days': [29]}}, {'months': {'months': ['february']}}, {'daysOfWeek': {'days': ['tuesday']}}",
                "{'dateRange': {'from': '2026-12-24T18:00', 'to': '2026-12-24T20:00'}}, {'attribute': 'time.hour', 'eq': 19}",
                "{'attribute': 'time.now', 'after': '2026-12-24'}, {'attribute': 'time.date', 'lt': '2026-12-26'}",
                "{'timeOfDay': {'from': '18:00', 'to': '22:00'}}, {'timeOfDay': {'from': '08:00', 'to': '10:00', 'zone': 'Asia/Tokyo'}}",
                "{'timeOfDay': {'from': '08:00', 'to': '09:00'}}, {'timeOfDay': {'from': '17:00', 'to': '18:00', 'zone': 'site'}}",
                "{'attribute': 'profile.birthday', 'anniversaryWithin': 0}, {'months': {'months': ['june']}}",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': 7, 'after': 0}}",
                "{'attribute': 'profile.signup', 'withinLast': 'P7D'}, {'attribute': 'profile.signup', 'before': '2026-03-01'}",
                "{'attribute': 'profile.signup', 'notWithinLast': 'P7D'}, {'attribute': 'profile.signup', 'withinLast': 'P30D'}",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limit'}}, {'attribute': 'profile.limit', 'gt': 5}",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limit'}}, {'attribute': 'profile.orders', 'eq': 3}, {'attribute': 'profile.limit', 'gt': 2}",
                "{'attribute': 'profile.birthday', 'eq': {'attribute': 'time.date'}}",
                "{'attribute': 'request.app', 'gt': '2.0.0-rc.1'}, {'attribute': 'request.app', 'lt': '2.0.0'}",
                "{'attribute': 'request.ip', 'inCidr': ['10.0.0.0/8']}, {'not': {'attribute': 'request.ip', 'inCidr': ['10.0.0.0/9']}}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 50}}, {'not': {'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 25}}}",
                "{'attribute': 'profile.tags', 'containsAny': ['a', 'b']}, {'not': {'attribute': 'profile.tags', 'containsAll': ['a', 'b']}}",
                "{'count': {'event': 'Product Viewed', 'gte': 5, 'within': 'P30D', 'scope': 'trail'}}, {'count': {'event': 'Product Viewed', 'eq': 0, 'within': 'P7D', 'scope': 'trail'}}",
                "{'count': {'event': 'Product Viewed', 'gte': 3}}, {'count': {'event': 'Product Viewed', 'eq': 0, 'where': [{'property': 'category', 'eq': 'Boots'}]}}",
                "{'count': {'event': 'Page Viewed', 'gte': 3}}, {'session': {'measure': 'duration', 'lt': 10}}",
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B', 'gap': 'PT1M', 'next': true}, {'event': 'C'}], 'within': 'PT5M', 'sameProperty': 'category', 'without': [{'event': 'D'}]}}",
                "{'abandoned': {'started': {'event': 'A'}, 'finished': {'event': 'B'}, 'after': 'PT30M', 'lookback': 'P2D', 'scope': 'trail'}}, {'count': {'event': 'B', 'eq': 0, 'scope': 'trail'}}",
                "{'sum': {'event': 'Order Completed', 'property': 'revenue', 'gt': 200}}",
                "{'max': {'event': 'Product Viewed', 'property': 'price', 'lt': 10}}, {'attribute': 'session.product_views', 'gte': 1}",
                "{'last': {'event': 'Products Searched', 'property': 'query', 'ne': 'tent'}}",
                "{'distinct': {'event': 'Product Viewed', 'property': 'category', 'gte': 3}}",
                "{'session': {'measure': 'idleTime', 'gte': 30}}, {'session': {'measure': 'dwellTime', 'gt': 60}}",
                "{'share': {'seed': 'x', 'from': 0, 'to': 0.1}}, {'share': {'seed': 'y', 'from': 0.9, 'to': 1}}",
                "{'attribute': 'request.path', 'matches': '^/boots/[0-9]+$'}",
                "{'attribute': 'profile.tier', 'matches': '^[gs]'}, {'attribute': 'profile.tier', 'ne': 'gold'}",
                "{'attribute': 'profile.tier', 'matches': '^GOLD', 'ignoreCase': true}, {'not': {'attribute': 'profile.tier', 'matches': '^GOLD'}}",
                "{'attribute': 'profile.tier', 'matches': '^g'}, {'attribute': 'profile.tier', 'in': ['silver', 'gold']}",
                "{'attribute': 'request.device', 'matches': 'e$'}",
                "{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}",
                "{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}, {'timeOfDay': {'from': '17:00', 'to': '23:00'}}",
                "{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}, {'daysOfWeek': {'days': ['friday']}}, {'attribute': 'profile.tier', 'eq': 'gold'}",
                "{'recurring': {'rule': 'FREQ=MONTHLY;BYMONTHDAY=-1', 'start': '2026-01-31', 'duration': 'P1D', 'zone': 'Asia/Tokyo'}}",
                "{'holiday': {'country': 'DE'}}",
                "{'holiday': {'country': 'DE', 'region': 'BY'}}, {'not': {'holiday': {'country': 'DE'}}}",
                "{'holiday': {'country': 'FR'}}, {'timeOfDay': {'from': '08:00', 'to': '12:00'}}",
                "{'holiday': {'country': 'DE'}}, {'months': {'months': ['december']}}",
                "{'audience': 'known'}, {'not': {'audience': 'gold'}}",
            })
    void showsOneVisitorWhoMatchesAndOneWhoDoesNot(String parts) {
        Condition condition = all(parts);
        Verdict verdict = analyze(condition);
        assertThat(verdict).as(parts).isInstanceOfSatisfying(Verdict.Sometimes.class, sometimes -> {
            assertThat(matches(condition, sometimes.matching())).as(parts).isTrue();
            assertThat(matches(condition, sometimes.passing())).as(parts).isFalse();
        });
    }

    /** By an evaluator that shares no code with the engine. */
    private static boolean matches(Condition condition, Witness witness) {
        return new VectorEvaluator(witness.facts(), AUDIENCES)
                .evaluate(condition)
                .matches();
    }

    @Test
    void saysSoWhereItCannotDecide() {
        Verdict verdict = analyze(all("{'attribute': 'session.cart_value', 'lt': 0}"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
            assertThat(undecided.reason()).contains("cannot be ruled out");
            assertThat(undecided.matching()).isEmpty();
            assertThat(undecided.passing()).isPresent();
        });
    }

    @Test
    void namesTheConditionThatItCannotLookThrough() {
        String sequence = "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}]}}";
        Verdict verdict = analyze(all(sequence + ", {'count': {'event': 'A', 'eq': 0, 'scope': 'trail'}}"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains("did \"A\", then did \"B\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attribute': 'profile.tier', 'matches': '^a'}, {'attribute': 'profile.tier', 'startsWith': 'b'}",
                "{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-02T16:00', 'duration': 'PT2H'}}, {'daysOfWeek': {'days': ['monday']}}",
                "{'holiday': {'country': 'DE'}}, {'dateRange': {'from': '2026-06-08', 'to': '2026-06-12'}}",
            })
    void neverClaimsWhatItOnlyGuesses(String parts) {
        assertThat(analyze(all(parts))).as(parts).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
            assertThat(undecided.matching()).isEmpty();
            assertThat(undecided.passing()).isPresent();
        });
    }

    @Test
    void tellsWhoAWitnessIs() {
        Verdict verdict = analyze(
                all(
                        "{'attribute': 'profile.tier', 'eq': 'gold'},"
                                + "{'timeOfDay': {'from': '18:00', 'to': '20:00'}}, {'daysOfWeek': {'days': ['friday']}},"
                                + "{'count': {'event': 'Product Viewed', 'where': [{'property': 'category', 'eq': 'Boots'}], 'gte': 3}}"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Sometimes.class, sometimes -> {
            Witness witness = sometimes.matching();
            assertThat(witness.description())
                    .isEqualTo("a visitor of whom this holds: tier is gold; viewed exactly 3 products in Boots so far;"
                            + " it is Friday 5 June 2026 at 18:00:00 in the zone UTC");
            assertThat(witness.facts().value(TestCatalog.TIER.key())).hasToString("Text[value=gold]");
        });
    }

    @Test
    void keepsTheClockOfAWitnessTrue() {
        Verdict verdict = analyze(all("{'attribute': 'time.hour', 'eq': 19}"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Sometimes.class,
                        sometimes -> assertThat(sometimes
                                        .matching()
                                        .facts()
                                        .at()
                                        .atZone(sometimes
                                                .matching()
                                                .facts()
                                                .zone()
                                                .id())
                                        .getHour())
                                .isEqualTo(19));
    }
}
