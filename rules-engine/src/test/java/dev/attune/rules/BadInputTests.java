package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What authors get wrong, and what they are told. The cases stand in {@code bad-input.txt}: what it is, the condition, and below it all
 * problems, each with its place. Run with {@code -Dattune.reference.write=true} to write the problems anew.
 */
class BadInputTests {

    private static final Path CASES = Path.of(
            System.getProperty("attune.root"), "rules-engine/src/test/resources/dev/attune/rules/bad-input.txt");

    private static final RulePlanner PLANNER = planner();

    /** One thing that is wrong. */
    record Case(String what, String json, List<String> problems) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static RulePlanner planner() {
        Map<AudienceKey, Condition> audiences = new HashMap<>();
        Map<String, String> written = new HashMap<>(Map.of(
                "boot-lovers", "{'always': true}",
                "hen", "{'audience': 'egg'}",
                "egg", "{'not': {'audience': 'hen'}}",
                "farm", "{'any': [{'audience': 'egg'}, {'audience': 'boot-lovers'}]}",
                "broken", "{'all': [{'attribute': 'profile.nothing_known', 'eq': 1}]}",
                "deep-0", "{'always': true}",
                "large-0", "{'always': true}"));
        for (int i = 1; i <= 30; i++) {
            written.put("deep-" + i, "{'audience': 'deep-" + (i - 1) + "'}");
        }
        for (int i = 1; i <= 14; i++) {
            String before = "{'audience': 'large-" + (i - 1) + "'}";
            written.put("large-" + i, "{'all': [" + before + ", " + before + "]}");
        }
        written.forEach((key, json) -> audiences.put(new AudienceKey(key), TestCatalog.read(json)));
        return RulePlanner.of(TestCatalog.CATALOG, audiences, List.of(new Raining()));
    }

    private static List<String> problems(String json) {
        return PLANNER.check(json).stream().map(Problem::describe).toList();
    }

    static Stream<Case> cases() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("(^|\n\n+)# "))
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().split("\n"))
                .map(lines -> new Case(
                        lines[0],
                        lines.length > 1 ? lines[1] : "",
                        Arrays.stream(lines).skip(2).toList()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWithAllProblemsAtOnce(Case each) {
        List<String> problems = problems(each.json());
        assertThat(problems).isNotEmpty().isEqualTo(each.problems());
        assertThat(problems).allSatisfy(problem -> assertThat(problem).matches("(?s).*[.?)]"));
    }

    @Test
    void theCasesAreWrittenAsTheyAreTold() throws IOException {
        String told = cases().map(each -> "# " + each.what() + "\n" + each.json() + "\n"
                        + String.join("\n", problems(each.json())) + "\n")
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("attune.reference.write")) {
            Files.writeString(CASES, told);
        }
        assertThat(CASES).content().isEqualTo(told);
    }

    @Nested
    class Size {

        @ParameterizedTest
        @ValueSource(strings = {"{\"not\":", "{\"all\":[", "[", "{\"x\":", "{\"plugin\":\"p\",\"parameters\":{\"a\":"})
        void aHundredThousandLevelsAreRefusedWithoutExhaustingTheStack(String opening) {
            int levels = 100_000;
            String closing = opening.chars()
                    .mapToObj(c -> c == '{' ? "}" : c == '[' ? "]" : "")
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(),
                            text -> new StringBuilder(text).reverse().toString()));
            String json = opening.repeat(levels) + "{\"always\":true}" + closing.repeat(levels);
            assertThat(problems(json)).hasSizeBetween(1, 3);
        }

        @Test
        void nestingOverThirtyIsToldWhereItBegins() {
            assertThat(problems(nested(29))).isEmpty();
            assertThat(problems(nested(30))).containsExactly("/not".repeat(30) + ": " + Limits.TOO_DEEP);
        }

        private static String nested(int levels) {
            return "{\"not\":".repeat(levels) + "{\"always\":true}" + "}".repeat(levels);
        }

        @Test
        void valuesNestedOverThirtyAreRefused() {
            String json = "{\"plugin\":\"weather.raining\",\"parameters\":{\"city\":" + "{\"list\":[".repeat(100) + "1"
                    + "]}".repeat(100) + "}}";
            assertThat(problems(json)).singleElement().asString().endsWith(Limits.TOO_DEEP);
        }

        @Test
        void moreThanTenThousandPartsAreToldOnce() {
            String parts =
                    Stream.generate(() -> "{\"always\":true}").limit(10_000).collect(Collectors.joining(","));
            assertThat(problems("{\"any\":[" + parts + "]}")).containsExactly("/any/9999: " + Limits.TOO_LARGE);
        }

        @Test
        void aHugeListIsToldOnce() {
            String values = Stream.iterate(0, i -> i + 1)
                    .limit(500_000)
                    .map(i -> "\"v" + i + "\"")
                    .collect(Collectors.joining(","));
            for (String operator : List.of("in", "notIn")) {
                String json = "{\"attribute\":\"profile.tier\",\"" + operator + "\":[" + values + "]}";
                assertThat(problems(json)).containsExactly("/" + operator + "/9999: " + Limits.TOO_LARGE);
            }
            String json = "{\"attribute\":\"profile.tags\",\"containsAny\":[" + values + "]}";
            assertThat(problems(json)).containsExactly("/containsAny/9999: " + Limits.TOO_LARGE);
        }

        @Test
        void aTextOfTenMegabytesIsRefusedAndNotRepeated() {
            String long_ = "x".repeat(10_000_000);
            assertThat(problems("{\"attribute\":\"profile.tier\",\"eq\":\"" + long_ + "\"}"))
                    .containsExactly("/eq: " + Limits.TOO_LONG);
            assertThat(problems("{\"count\":{\"event\":\"" + long_ + "\",\"gte\":1}}"))
                    .containsExactly("/count/event: " + Limits.TOO_LONG);
            assertThat(problems("{\"audience\":\"" + long_ + "\"}"))
                    .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(400));
            assertThat(problems("{\"always\":true,\"zone\":\"" + long_ + "\"}")).hasSize(1);
        }

        @Test
        void aNameThatNoStoreKeepsIsRefused() {
            assertThat(problems("{\"plugin\":\"weather.raining\",\"parameters\":{\"a\\u0000\":1,\"city\":\"Oslo\"}}"))
                    .containsExactly("/parameters/a\u0000: " + Limits.NOT_STORABLE);
        }

        @Test
        void aMessageNeverCutsACharacterInTwo() {
            String text = "x".repeat(119) + "\ud83d\ude00" + "y".repeat(10);
            assertThat(problems("{\"attribute\":\"profile.orders\",\"eq\":\"" + text + "\"}"))
                    .singleElement()
                    .asString()
                    .contains("x...\"");
        }
    }

    @Nested
    class MadeInCode {

        private final Condition deep = deep();

        private static Condition deep() {
            Condition condition = new Logic.Always();
            for (int i = 0; i < 100_000; i++) {
                condition = new Logic.Not(condition);
            }
            return condition;
        }

        @Test
        void aHundredThousandLevelsExhaustNoStack() {
            assertThat(ConditionSize.of(deep).isTooDeep()).isTrue();
            assertThat(PLANNER.check(new Rule("/r", deep)))
                    .extracting(Problem::message)
                    .containsExactly(Limits.TOO_DEEP);
            assertThatThrownBy(() -> PLANNER.plan(List.of(new Rule("/r", deep))))
                    .isInstanceOf(InvalidContentException.class);
            assertThatThrownBy(() -> ConditionFormat.write(deep))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30");
            assertThatThrownBy(() -> ConditionSentences.of(deep))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30");
        }

        @Test
        void anAudienceOfAHundredThousandLevelsIsRefusedByWhoNamesIt() {
            RulePlanner planner = RulePlanner.of(TestCatalog.CATALOG, Map.of(new AudienceKey("deep"), deep), List.of());
            assertThat(planner.check("{\"audience\": \"deep\"}"))
                    .extracting(Problem::describe)
                    .singleElement()
                    .asString()
                    .startsWith("/audience: ")
                    .endsWith(Limits.TOO_DEEP);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B', 'gap': 'PT1H'}], 'within': 'PT10M'}}",
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}], 'within': 'PT1H', 'lookback': 'PT10M'}}",
                "{'attribute': 'profile.tier', 'in': ['gold', 'gold']}",
                "{'attribute': 'profile.tier', 'eq': 'line\\nbreak\\tand \\u202e'}",
                "{'count': {'event': 'An event of our own', 'eq': 0}}",
                "{'timeOfDay': {'from': '22:00', 'to': '06:00'}}",
            })
    void whatIsOnlyUnusualIsAccepted(String json) {
        String text = json.replace('\'', '"');
        List<Problem> problems = new ArrayList<>();
        assertThat(ConditionFormat.read(text, problems::add)).isPresent();
        assertThat(problems(text)).isEmpty();
    }
}
