package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.value.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrowthBookHashTests {

    @Test
    void hashesLikeThePublishedCases() throws IOException {
        Path cases = Path.of(System.getProperty("attune.suites", "missing"), "growthbook", "cases.json");
        if (!Files.exists(cases)) {
            System.err.println(
                    "SKIPPED: the GrowthBook cases are not at " + cases + " (system property attune.suites)");
            Assumptions.abort("no GrowthBook cases at " + cases);
        }
        int checked = 0;
        for (JsonNode each :
                Json.MAPPER.readTree(Files.readString(cases)).get("hash").values()) {
            if (each.get(2).intValue() == 2) {
                double hash = GrowthBookHash.hash(
                        each.get(0).stringValue(), each.get(1).stringValue());
                assertThat(hash).as(each.toString()).isEqualTo(each.get(3).doubleValue());
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(7);
    }

    @Test
    void dealsEveryVisitorIntoExactlyOneOfTwoSharesThatMeet() {
        RuleSet rules = TestCatalog.plan("{'any': [{'share': {'seed': 's', 'from': 0, 'to': 0.3}}]}");
        RuleSet rest = TestCatalog.plan("{'share': {'seed': 's', 'from': 0.3, 'to': 1}}");
        int first = 0;
        for (int i = 0; i < 2_000; i++) {
            var facts = TestCatalog.Request.empty().visitor("visitor-" + i).at("2026-01-01T00:00:00Z");
            boolean inFirst = rules.match(facts).matches(0);
            assertThat(rest.match(facts).truth(0)).isEqualTo(Truth.of(!inFirst));
            first += inFirst ? 1 : 0;
        }
        assertThat(first).isBetween(540, 660);
    }
}
