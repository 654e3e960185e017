package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.value.Truth;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrowthBookHashTests {

    /** The cases that GrowthBook publishes for its own libraries, read from the folder of external cases. */
    @Nested
    class PublishedCases {

        private JsonNode cases;

        @BeforeEach
        void read() throws IOException {
            Path file = Path.of(System.getProperty("attune.suites", "missing"), "growthbook", "cases.json");
            if (!Files.exists(file)) {
                System.err.println(
                        "SKIPPED: the GrowthBook cases are not at " + file + " (system property attune.suites)");
                Assumptions.abort("no GrowthBook cases at " + file);
            }
            cases = Json.MAPPER.readTree(Files.readString(file));
        }

        private void each(String group, int atLeast, Consumer<JsonNode> test) {
            assertThat(cases.get(group).size()).as(group).isGreaterThanOrEqualTo(atLeast);
            cases.get(group).values().forEach(test);
        }

        @Test
        void hashesByEveryVersion() {
            each("hash", 15, row -> {
                String seed = row.get(0).stringValue();
                String value = row.get(1).stringValue();
                JsonNode expected = row.get(3);
                assertThat(GrowthBookTraffic.hash(seed, value, row.get(2).intValue()))
                        .as(row.toString())
                        .isEqualTo(
                                expected.isNull() ? OptionalDouble.empty() : OptionalDouble.of(expected.doubleValue()));
            });
        }

        @Test
        void weighsVariationsEqually() {
            each(
                    "getEqualWeights",
                    6,
                    row -> assertThat(rounded(
                                    GrowthBookTraffic.equalWeights(row.get(0).intValue())))
                            .as(row.toString())
                            .isEqualTo(numbers(row.get(1))));
        }

        @Test
        void splitsTrafficIntoRanges() {
            each("getBucketRange", 13, row -> {
                JsonNode given = row.get(1);
                List<Double> weights = given.get(2).isNull() ? List.of() : numbers(given.get(2));
                List<List<Double>> ranges =
                        GrowthBookTraffic.ranges(
                                        given.get(0).intValue(), given.get(1).doubleValue(), weights)
                                .stream()
                                .map(range -> rounded(List.of(range.from(), range.to())))
                                .toList();
                assertThat(ranges)
                        .as(row.toString())
                        .isEqualTo(row.get(2).values().stream()
                                .map(GrowthBookHashTests::numbers)
                                .toList());
            });
        }

        @Test
        void choosesTheVariationOfABucket() {
            each(
                    "chooseVariation",
                    13,
                    row -> assertThat(GrowthBookTraffic.choose(row.get(1).doubleValue(), ranges(row.get(2))))
                            .as(row.toString())
                            .isEqualTo(row.get(3).intValue()));
        }

        @Test
        void dealsNamespaces() {
            each("inNamespace", 16, row -> {
                JsonNode namespace = row.get(2);
                GrowthBookTraffic.Range part = new GrowthBookTraffic.Range(
                        namespace.get(1).doubleValue(), namespace.get(2).doubleValue());
                assertThat(GrowthBookTraffic.inNamespace(
                                row.get(1).stringValue(), namespace.get(0).stringValue(), part))
                        .as(row.toString())
                        .isEqualTo(row.get(3).booleanValue());
            });
        }

        /** Ranges written out as shares of the engine choose as the library does. */
        @Test
        void sharesDealAsTheRangesDo() {
            each("chooseVariation", 13, row -> {
                List<GrowthBookTraffic.Range> ranges = ranges(row.get(2));
                for (int i = 0; i < 200; i++) {
                    String visitor = "visitor-" + i;
                    int chosen = GrowthBookTraffic.choose(GrowthBookHash.hash("draw", visitor), ranges);
                    for (int variation = 0; variation < ranges.size(); variation++) {
                        assertThat(isDealt(visitor, ranges.get(variation)))
                                .as("%s in variation %d of %s", visitor, variation, row)
                                .isEqualTo(variation == chosen);
                    }
                }
            });
        }
    }

    /** Whether the engine deals the visitor into a share; nobody is in an empty one, which cannot be written as a condition. */
    private static boolean isDealt(String visitor, GrowthBookTraffic.Range range) {
        return range.from() < range.to()
                && TestCatalog.plan(
                                "{'share': {'seed': 'draw', 'from': " + range.from() + ", 'to': " + range.to() + "}}")
                        .match(TestCatalog.Request.empty().visitor(visitor).at("2026-01-01T00:00:00Z"))
                        .matches(0);
    }

    private static List<GrowthBookTraffic.Range> ranges(JsonNode rows) {
        List<GrowthBookTraffic.Range> ranges = new ArrayList<>();
        rows.values()
                .forEach(row -> ranges.add(new GrowthBookTraffic.Range(
                        row.get(0).doubleValue(), row.get(1).doubleValue())));
        return ranges;
    }

    private static List<Double> numbers(JsonNode array) {
        return array.values().stream().map(JsonNode::doubleValue).toList();
    }

    /** To eight decimals, as the cases are written. */
    private static List<Double> rounded(List<Double> numbers) {
        return numbers.stream()
                .map(number -> BigDecimal.valueOf(number)
                        .setScale(8, RoundingMode.HALF_UP)
                        .doubleValue())
                .toList();
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
