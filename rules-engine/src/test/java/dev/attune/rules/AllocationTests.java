package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.attune.api.request.Facts;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matching makes no object of its own: counted in bytes by the machine that runs it, not timed. */
class AllocationTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 2_000;

    private static long bytes(RuleSet rules, List<Facts> facts, Matches matches) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < facts.size(); i++) {
                rules.match(facts.get(i), matches);
            }
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void matchesWithoutMakingObjects() {
        List<Rule> rules = new ArrayList<>();
        List<String> tiers = List.of("a", "A", "ab", "b", "gold", "silver");
        for (int i = 0; i < 300; i++) {
            rules.add(rule(
                    "{'all': [{'attribute': 'profile.tier', 'eq': '%s'}, {'attribute': 'profile.orders', 'between': [%d, %d]}]}",
                    tiers.get(i % tiers.size()), i % 10, i % 10 + 5));
            rules.add(rule(
                    "{'all': [{'attribute': 'profile.tags', 'containsAny': ['x%d', 'y']}, {'not': {'attribute': 'profile.newsletter', 'eq': true}}]}",
                    i % 20));
            rules.add(rule(
                    "{'all': [{'attribute': 'profile.orders', 'lt': %d}, {'count': {'event': 'Product Viewed', 'where': [{'property': 'category', 'eq': 'c%d'}], 'gte': 1, 'within': 'PT%dM'}}]}",
                    i % 10 + 1, i % 7, 5 + i % 30));
            rules.add(rule(
                    "{'sequence': {'steps': [{'event': 'Product Viewed'}, {'event': 'Page Viewed'}], 'within': 'PT%dM', 'scope': 'trail', 'sameProperty': 'category'}}",
                    1 + i % 30));
        }
        RuleSet planned =
                RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of()).plan(rules);
        List<Facts> facts = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            RandomRequests requests = new RandomRequests(new RandomConditions(seed));
            facts.add(requests.request().at(Instant.parse("2026-03-29T00:40:00Z")));
        }
        Matches matches = planned.match(facts.get(0));
        bytes(planned, facts, matches);

        long spent = bytes(planned, facts, matches);

        assertThat(spent).as("bytes in %d matches", ROUNDS * facts.size()).isLessThan(ROUNDS);
    }

    private static Rule rule(String json, Object... values) {
        return new Rule("", TestCatalog.read(String.format(json, values)));
    }
}
