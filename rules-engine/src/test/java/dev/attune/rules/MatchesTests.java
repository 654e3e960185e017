package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer that is kept for the next page. */
class MatchesTests {

    private static final int SEEDS = 20;

    private final List<Rule> conditions = conditions();
    private final RuleSet rules =
            RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()).plan(conditions);

    private static List<Rule> conditions() {
        List<Rule> conditions = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            conditions.add(new Rule("", new RandomConditions(seed).sound(3)));
        }
        return conditions;
    }

    private static Facts facts(int seed) {
        RandomRequests requests = new RandomRequests(new RandomConditions(seed));
        return requests.request().at(Instant.parse("2026-03-29T00:40:00Z"));
    }

    @Test
    void saysNothingOnceItIsCleared() {
        Matches matches = rules.match(facts(0));
        int found = 0;
        for (int seed = 1; seed < SEEDS; seed++) {
            rules.match(facts(seed), matches);
            found += matches.count();
            matches.clear();
            assertThat(matches.count()).isZero();
            assertThat(matches.next(0)).isNegative();
            assertThat(matches.nextChange(0, rules.size())).isEmpty();
            rules.match(facts(seed), matches);
            assertThat(matches.count()).isEqualTo(rules.match(facts(seed)).count());
        }
        assertThat(found).isPositive();
    }

    @Test
    void holdsNobodysFactsOnceItIsCleared() {
        Facts facts = facts(3);
        List<WeakReference<Object>> held = new ArrayList<>();
        held.add(new WeakReference<>(facts));
        held.add(new WeakReference<>(facts.trail()));
        held.add(new WeakReference<>(facts.trail().columns()));
        for (TrailEvent event : facts.trail().events()) {
            Map<String, Value> properties = event.properties();
            held.add(new WeakReference<>(event));
            held.add(new WeakReference<>(properties.isEmpty() ? event : properties));
        }
        Matches matches = rules.match(facts);
        for (int rule = 0; rule < rules.size(); rule++) {
            matches.truth(rule);
        }
        facts = null;

        matches.clear();

        for (int i = 0; i < 100 && held.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
        }
        assertThat(held).allSatisfy(each -> assertThat(each.get()).isNull());
        assertThat(matches.size()).isEqualTo(rules.size());
    }
}
