package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trail is written as letters with seconds and, after a slash, a category: {@code A0 B30/boots}. */
class BehaviorTests {

    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");

    private static TestCatalog.Request trail(String trail) {
        List<TrailEvent> events = new ArrayList<>();
        for (String word : trail.isBlank() ? new String[0] : trail.trim().split(" ")) {
            String[] parts = word.substring(1).split("/");
            Map<String, Value> properties = parts.length > 1 ? Map.of("category", Value.of(parts[1])) : Map.of();
            events.add(new TrailEvent(word.substring(0, 1), START.plusSeconds(Long.parseLong(parts[0])), properties));
        }
        return TestCatalog.Request.empty().trail(START.plusSeconds(100), events.toArray(TrailEvent[]::new));
    }

    private static Truth truth(String json, String trail, long at) {
        return TestCatalog.plan(json)
                .match(trail(trail).at(START.plusSeconds(at)))
                .truth(0);
    }

    @Nested
    class Windows {

        @ParameterizedTest
        @CsvSource({"599,TRUE", "600,FALSE", "601,FALSE", "0,TRUE", "-1,FALSE"})
        void includeTheInstantAndExcludeTheFarEdge(long at, Truth expected) {
            String json = "{'count': {'event': 'A', 'gte': 1, 'within': 'PT10M', 'scope': 'trail'}}";
            assertThat(truth(json, "A0", at)).isEqualTo(expected);
        }

        @Test
        void looksAtTheSessionOrAtTheWholeTrail() {
            assertThat(truth("{'count': {'event': 'A', 'eq': 1, 'scope': 'session'}}", "A0 A100", 200))
                    .isEqualTo(Truth.TRUE);
            assertThat(truth("{'count': {'event': 'A', 'eq': 2, 'scope': 'trail'}}", "A0 A100", 200))
                    .isEqualTo(Truth.TRUE);
        }

        @Test
        void namesTheInstantAtWhichAnEventLeaves() {
            RuleSet rules =
                    TestCatalog.plan("{'count': {'event': 'A', 'gte': 2, 'within': 'PT10M', 'scope': 'trail'}}");
            assertThat(rules.nextChange(0, trail("A0 A60 A90").at(START.plusSeconds(100))))
                    .contains(START.plusSeconds(660));
            assertThat(rules.nextChange(0, trail("A0").at(START.plusSeconds(100))))
                    .isEmpty();
        }
    }

    @Nested
    class Sequences {

        private static final String AB = "'steps': [{'event': 'A'}, {'event': 'B'";

        @ParameterizedTest
        @CsvSource({
            "A0 B10,TRUE",
            "B0 A10,FALSE",
            "A0 A5 B10,TRUE",
            "A0,FALSE",
            "A0 C5 B10,TRUE",
            "A10 B10,TRUE",
            "B10 A10,FALSE"
        })
        void needTheirOrder(String trail, Truth expected) {
            assertThat(truth("{'sequence': {" + AB + "}], 'scope': 'trail'}}", trail, 50))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"A0 B10,TRUE", "A0 C5 B10,FALSE", "A0 C5 A6 B10,TRUE"})
        void mayForbidAnythingBetweenTwoSteps(String trail, Truth expected) {
            assertThat(truth("{'sequence': {" + AB + ", 'next': true}], 'scope': 'trail'}}", trail, 50))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"A0 B30,TRUE", "A0 B31,FALSE", "A0 A10 B31,TRUE"})
        void mayBoundAGap(String trail, Truth expected) {
            assertThat(truth("{'sequence': {" + AB + ", 'gap': 'PT30S'}], 'scope': 'trail'}}", trail, 50))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"A0 B30 C60,TRUE", "A0 B30 C61,FALSE", "A0 A1 B30 C61,TRUE", "A0 B1 A2 C30 B61 C62,TRUE"})
        void mayBoundTheWhole(String trail, Truth expected) {
            String json = "{'sequence': {" + AB + "}, {'event': 'C'}], 'within': 'PT1M', 'scope': 'trail'}}";
            assertThat(truth(json, trail, 90)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "A0/boots B10/boots,TRUE",
            "A0/boots B10/tents,FALSE",
            "A0/boots A5/tents B10/boots,TRUE",
            "A0 B10,FALSE"
        })
        void mayBindAProperty(String trail, Truth expected) {
            String json = "{'sequence': {" + AB + "}], 'sameProperty': 'category', 'scope': 'trail'}}";
            assertThat(truth(json, trail, 50)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"A0 B10,TRUE", "A0 C5 B10,FALSE", "A0 C5 A6 B10,TRUE", "C0 A1 B10 C11,TRUE"})
        void mayForbidEventsBetweenFirstAndLast(String trail, Truth expected) {
            String json = "{'sequence': {" + AB + "}], 'without': [{'event': 'C'}], 'scope': 'trail'}}";
            assertThat(truth(json, trail, 50)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"69,TRUE", "70,FALSE"})
        void mayHaveToLieInAWindow(long at, Truth expected) {
            String json = "{'sequence': {" + AB + "}], 'lookback': 'PT1M', 'scope': 'trail'}}";
            assertThat(truth(json, "A10 B20", at)).isEqualTo(expected);
        }
    }

    @Nested
    class Abandonment {

        private static final String JSON =
                "{'abandoned': {'started': {'event': 'A'}, 'finished': {'event': 'B'}, 'after': 'PT1M', 'scope': 'trail'}}";

        @ParameterizedTest
        @CsvSource({"A0,59,FALSE", "A0,60,TRUE", "A0 B60,70,FALSE", "A0 B61,70,TRUE", "B0 A1,70,TRUE", "'',70,FALSE"})
        void isTrueOnceTheTimeHasPassed(String trail, long at, Truth expected) {
            assertThat(truth(JSON, trail, at)).isEqualTo(expected);
        }

        @Test
        void namesTheInstantAtWhichItBecomesTrue() {
            assertThat(TestCatalog.plan(JSON).nextChange(0, trail("A0").at(START.plusSeconds(5))))
                    .contains(START.plusSeconds(60));
        }
    }

    @Nested
    class Sessions {

        @ParameterizedTest
        @CsvSource({
            "duration,159,FALSE",
            "duration,160,TRUE",
            "idleTime,169,FALSE",
            "idleTime,170,TRUE",
            "pages,200,FALSE"
        })
        void areMeasured(String measure, long at, Truth expected) {
            String json = "{'session': {'measure': '" + measure + "', 'gte': 60}}";
            assertThat(truth(json, "A0 A105 A110", at)).isEqualTo(expected);
        }

        @Test
        void areUnknownWhereNothingWasTold() {
            assertThat(truth("{'session': {'measure': 'scrollDepth', 'lt': 60}}", "A110", 120))
                    .isEqualTo(Truth.UNKNOWN);
            assertThat(truth("{'session': {'measure': 'idleTime', 'lt': 60}}", "A0", 120))
                    .isEqualTo(Truth.UNKNOWN);
        }
    }
}
