package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many rules in one set: what the index finds is what each rule says by itself. */
class ManyRulesTests {

    private static final int RULES = 150;

    private static RuleSet plan(List<Condition> conditions) {
        return RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of())
                .plan(conditions.stream().map(each -> new Rule("", each)).toList());
    }

    /** Rules, some of them twice, some the negation of others, so that much is shared. */
    private static List<Condition> conditions(RandomConditions words) {
        List<Condition> conditions = new ArrayList<>();
        while (conditions.size() < RULES) {
            Condition condition = words.sound(3);
            conditions.add(condition);
            conditions.add(new Logic.Not(condition));
            conditions.add(new Logic.All(List.of(words.sound(1), condition, words.sound(0))));
        }
        return conditions;
    }

    @Test
    void findsTheRulesThatAreTrueOneByOne() {
        int found = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomConditions words = new RandomConditions(seed);
            RandomRequests requests = new RandomRequests(words);
            List<Condition> conditions = conditions(words);
            RuleSet rules = plan(conditions);
            Matches matches = rules.match(requests.request().at(requests.near()));
            for (int i = 0; i < 12; i++) {
                Facts facts = requests.request().at(requests.near());
                rules.match(facts, matches);
                List<Integer> expected = new ArrayList<>();
                for (int rule = 0; rule < conditions.size(); rule++) {
                    Truth truth = new NaiveEvaluator(facts).evaluate(conditions.get(rule));
                    if (truth == Truth.TRUE) {
                        expected.add(rule);
                    }
                    assertThat(matches.matches(rule))
                            .as("seed %d: %s", seed, ConditionSentences.of(conditions.get(rule)))
                            .isEqualTo(truth == Truth.TRUE);
                    assertThat(matches.truth(rule)).isEqualTo(truth);
                }
                assertThat(listed(matches)).isEqualTo(expected);
                assertThat(matches.count()).isEqualTo(expected.size());
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(4_000);
    }

    private static List<Integer> listed(Matches matches) {
        List<Integer> listed = new ArrayList<>();
        for (int rule = matches.next(0); rule >= 0; rule = matches.next(rule + 1)) {
            listed.add(rule);
        }
        return listed;
    }

    @Test
    void namesTheNextChangeOfWhatMatches() {
        int named = 0;
        for (int seed = 0; seed < 150; seed++) {
            RandomConditions words = new RandomConditions(seed);
            RandomRequests requests = new RandomRequests(words);
            List<Condition> conditions = conditions(words).subList(0, 30);
            RuleSet rules = plan(conditions);
            TestCatalog.Request request = requests.request();
            Instant at = requests.near();
            Matches now = rules.match(request.at(at));
            Optional<Instant> change = now.nextChange(0, conditions.size());
            Instant until = change.orElse(at.plusSeconds(400L * 86_400));
            assertThat(until).isAfter(at);
            named += change.isPresent() ? 1 : 0;
            for (Instant sample : List.of(until.minusNanos(1), middle(at, until), at.plusNanos(1))) {
                if (sample.isAfter(at) && sample.isBefore(until)) {
                    assertThat(listed(rules.match(request.at(sample))))
                            .as("seed %d at %s, not %s, next %s", seed, sample, at, change)
                            .isEqualTo(listed(now));
                }
            }
        }
        assertThat(named).isGreaterThan(75);
    }

    private static Instant middle(Instant from, Instant to) {
        return from.plusMillis((to.toEpochMilli() - from.toEpochMilli()) / 2);
    }

    @Test
    void refusesTheAnswerOfAnotherRuleSet() {
        Facts facts = TestCatalog.Request.empty().at("2026-01-01T00:00:00Z");
        RuleSet one = plan(List.of(new Logic.Always()));
        Matches other = plan(List.of(new Logic.Never())).match(facts);

        assertThatIllegalArgumentException().isThrownBy(() -> one.match(facts, other));
    }

    @Test
    void hasNoNextRuleAfterTheLast() {
        Facts facts = TestCatalog.Request.empty().at("2026-01-01T00:00:00Z");
        Matches matches = plan(List.of(new Logic.Never(), new Logic.Always())).match(facts);

        assertThat(matches.next(0)).isEqualTo(1);
        assertThat(matches.next(2)).isEqualTo(-1);
        assertThat(matches.next(64)).isEqualTo(-1);
    }
}
