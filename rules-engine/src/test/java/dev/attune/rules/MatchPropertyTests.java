package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPropertyTests {

    /**
     * How many of the changes that are named are changes, at least, by kind; 0.95 for all others, of which single conditions are exact
     * and junctions at 0.97. The rest ask about the present day in another zone, or are recurring windows without an end, and are
     * followed for a bounded number of rounds.
     */
    private static final Map<String, Double> FLOORS =
            Map.of("AnniversaryWithin", 0.7, "DaysAround", 0.6, "Recurring", 0.8);

    @Test
    void agreesWithANaiveEvaluator() {
        Map<String, Map<Truth, Integer>> seen = new HashMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            RandomConditions words = new RandomConditions(seed);
            RandomRequests requests = new RandomRequests(words);
            Condition condition = words.sound(2);
            RuleSet rules = TestCatalog.plan(condition);
            for (int i = 0; i < 4; i++) {
                Facts facts = requests.request().at(requests.near());
                Truth truth = rules.match(facts).truth(0);
                assertThat(truth)
                        .as("seed %d: %s", seed, ConditionSentences.of(condition))
                        .isEqualTo(new NaiveEvaluator(facts).evaluate(condition));
                seen.computeIfAbsent(condition.getClass().getSimpleName(), kind -> new EnumMap<>(Truth.class))
                        .merge(truth, 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).hasSizeGreaterThan(25);
        seen.forEach((kind, truths) -> assertThat(truths).as(kind).containsKeys(Truth.TRUE, Truth.FALSE));
    }

    @Test
    void explainsTheSameTruthAsItMatches() {
        for (int seed = 0; seed < 5_000; seed++) {
            RandomConditions words = new RandomConditions(seed);
            RandomRequests requests = new RandomRequests(words);
            RuleSet rules = TestCatalog.plan(words.sound(2));
            Facts facts = requests.request().at(requests.near());
            ConditionExplanation explanation = rules.explain(0, facts);
            assertThat(explanation.truth()).isEqualTo(rules.match(facts).truth(0));
            assertThat(explanation.describe()).isNotBlank().doesNotContain("null");
            tellsANearMissUnlessItHolds(explanation);
        }
    }

    private static void tellsANearMissUnlessItHolds(ConditionExplanation explanation) {
        if (explanation.truth() == Truth.TRUE) {
            assertThat(explanation.nearestMiss()).isNull();
        } else {
            assertThat(explanation.nearestMiss())
                    .as(explanation.describe())
                    .isNotBlank()
                    .doesNotContain("null");
        }
        explanation.children().forEach(MatchPropertyTests::tellsANearMissUnlessItHolds);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.975", "1, 0.975", "2, 0.975"})
    void staysTheSameUntilTheNextChange(int depth, double floor) {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        for (int seed = 0; seed < 10_000; seed++) {
            RandomConditions words = new RandomConditions(seed);
            RandomRequests requests = new RandomRequests(words);
            Condition condition = words.sound(depth);
            RuleSet rules = TestCatalog.plan(condition);
            TestCatalog.Request request = requests.request();
            Instant at = requests.near();
            Truth truth = rules.match(request.at(at)).truth(0);
            Optional<Instant> change = rules.nextChange(0, request.at(at));
            assertThat(change.map(next -> next.isAfter(at)).orElse(true)).isTrue();
            for (Instant sample : samples(words, at, change)) {
                assertThat(rules.match(request.at(sample)).truth(0))
                        .as(
                                "seed %d: %s in %s at %s, not %s, next %s",
                                seed, ConditionSentences.of(condition), request.zone(), sample, at, change)
                        .isEqualTo(truth);
            }
            change.ifPresent(next -> {
                boolean exact = rules.match(request.at(next)).truth(0) != truth;
                all.add(exact);
                tallies.computeIfAbsent(condition.getClass().getSimpleName(), kind -> new Tally())
                        .add(exact);
            });
        }
        assertThat(all.named).isGreaterThan(2_500);
        assertThat(all.share()).as("share of changes that really are").isGreaterThan(floor);
        assertThat(tallies)
                .allSatisfy((kind, tally) ->
                        assertThat(tally.share()).as(kind).isGreaterThanOrEqualTo(FLOORS.getOrDefault(kind, 0.95)));
    }

    private static final class Tally {
        private int named;
        private int exact;

        void add(boolean isExact) {
            named++;
            exact += isExact ? 1 : 0;
        }

        double share() {
            return exact / (double) named;
        }

        @Override
        public String toString() {
            return exact + " of " + named;
        }
    }

    /** Instants before the change, or if there is none, in the days and years to come. */
    private static List<Instant> samples(RandomConditions words, Instant at, Optional<Instant> change) {
        List<Instant> samples = new ArrayList<>();
        Instant end = change.orElse(at.plusSeconds(400L * 86_400));
        change.ifPresent(next -> samples.add(next.minusNanos(1)));
        for (int i = 0; i < 6; i++) {
            int bound = (int) Math.min(end.getEpochSecond() - at.getEpochSecond(), 1 << (4 + 5 * i));
            samples.add(at.plusSeconds(bound <= 0 ? 0 : words.random().nextInt(bound)));
        }
        return samples.stream()
                .filter(sample -> sample.isAfter(at) && sample.isBefore(end))
                .toList();
    }
}
