package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ConditionFormatTests {

    @Test
    void readsWhatItWrites() {
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < 20_000; seed++) {
            Condition condition = new RandomConditions(seed).any(3);
            String json = ConditionFormat.write(condition).toString();
            List<Problem> problems = new ArrayList<>();
            Optional<Condition> read = ConditionFormat.read(Json.MAPPER.readTree(json), "", problems::add);
            assertThat(problems).as(json).isEmpty();
            assertThat(read).as(json).contains(condition);
            kinds.add(condition.getClass().getSimpleName());
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void writesEqualConditionsAlike() {
        String one = "{'attribute': 'profile.tier', 'in': ['b', 'a', 'c']}";
        String two = "{'in': ['c', 'b', 'a'], 'attribute': 'profile.tier'}";
        assertThat(ConditionFormat.write(TestCatalog.read(one)))
                .hasToString(ConditionFormat.write(TestCatalog.read(two)).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}||The kind of condition is missing",
                "[]||An object is expected here, not a list.",
                "null||An object is expected here, not null.",
                "{'al': []}||\"al\" is not known. Did you mean \"all\"?",
                "{'all': []}|/all|The list is empty",
                "{'all': {}}|/all|\"all\" must be a list, not an object.",
                "{'all': [{'always': true}, 7]}|/all/1|An object is expected here, not a number.",
                "{'always': false}|/always|must be true",
                "{'always': true, 'never': true}||Only one of always, never can stand here",
                "{'attribute': 'tier', 'eq': 1}|/attribute|the key of an attribute",
                "{'attribute': 'profile.tier'}||The operator is missing",
                "{'attribute': 'profile.tier', 'equals': 'x'}||The operator is missing",
                "{'attribute': 'profile.tier', 'eq': null}|/eq|A value is expected here, not null.",
                "{'attribute': 'profile.tier', 'eq': 'a', 'ignorecase': true}|/ignorecase|Did you mean \"ignoreCase\"?",
                "{'attribute': 'profile.tier', 'eq': 'a', 'whenMissing': 'maybe'}|/whenMissing|must be one of false, true, unknown",
                "{'attribute': 'profile.orders', 'between': [1]}|/between|two bounds",
                "{'attribute': 'profile.orders', 'eq': {'dat': '2026-01-01'}}|/eq|The type of the value is missing",
                "{'attribute': 'profile.birthday', 'before': '24.12.2026'}|/before|A date such as",
                "{'attribute': 'profile.signup', 'withinLast': '10 minutes'}|/withinLast|a duration such as",
                "{'attribute': 'profile.signup', 'withinLast': 'PT0S'}|/withinLast|longer than nothing",
                "{'attribute': 'profile.tier', 'exists': false}|/exists|wrap the condition in \"not\"",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [91, 0], 'kilometers': 1}}|/withinRadius/center|A place",
                "{'timeOfDay': {'from': '6pm', 'to': '23:00'}}|/timeOfDay/from|a time of day such as \"18:00\"",
                "{'timeOfDay': {'from': '18:00'}}|/timeOfDay|\"to\" is missing",
                "{'timeOfDay': {'from': '18:00', 'to': '23:00', 'zone': 'Mars/Base'}}|/timeOfDay/zone|a time zone such as",
                "{'daysOfWeek': {'days': ['saterday']}}|/daysOfWeek/days/0|Did you mean \"saturday\"?",
                "{'daysOfMonth': {'days': [1.5]}}|/daysOfMonth/days/0|whole number",
                "{'dateRange': {}}|/dateRange|no bound",
                "{'count': {'event': 'X', 'gte': 'two'}}|/count/gte|must be a whole number, not a text",
                "{'count': {'event': 'X'}}|/count|The comparison is missing",
                "{'count': {'event': 'X', 'gte': 1, 'lt': 3}}|/count|Only one of lt, gte",
                "{'count': {'event': 'X', 'gte': 1, 'scope': 'sessions'}}|/count/scope|Did you mean \"session\"?",
                "{'count': {'event': 'X', 'gte': 1, 'where': [{'property': 'a'}]}}|/count/where/0|The comparison is missing",
                "{'sequence': {'steps': 'A'}}|/sequence/steps|must be a list, not a text",
                "{'share': {'seed': 's', 'from': 0}}|/share|\"to\" is missing",
                "{'plugin': 'weather', 'parameters': 3}|/parameters|must be an object",
                "{'audience': 'Boot Lovers'}|/audience|the key of an audience",
            })
    void saysWhatIsWrongAndWhere(String json, String pointer, String message) {
        List<Problem> problems = new ArrayList<>();
        assertThat(ConditionFormat.read(Json.MAPPER.readTree(json.replace('\'', '"')), "/x", problems::add))
                .isEmpty();
        assertThat(problems).as(problems.toString()).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo("/x" + (pointer == null ? "" : pointer));
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void tellsAllProblemsAtOnce() {
        List<Problem> problems = new ArrayList<>();
        JsonNode node = Json.parse("{'all': [{'attribute': 'x', 'eq': null}, {'count': {'gte': 'a', 'within': 5}}]}");
        ConditionFormat.read(node, "", problems::add);
        assertThat(problems)
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/all/0/attribute", "/all/0/eq", "/all/1/count", "/all/1/count/gte", "/all/1/count/within");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        JsonNode deep = JsonNodeFactory.instance.objectNode().put("always", true);
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("not", deep);
        }
        ObjectNode large = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = large.putArray("all");
        for (int i = 0; i < 50_000; i++) {
            parts.addObject().put("always", true);
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("attribute", "profile.tier");
        ArrayNode values = list.putArray("in");
        for (int i = 0; i < 50_000; i++) {
            values.add("v" + i);
        }
        assertThat(problems(deep))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("30 levels"));
        assertThat(problems(large))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("10000 parts"));
        assertThat(problems(list))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("10000 parts"));
    }

    @Test
    void neverFailsOnWhatIsMutilated() {
        JsonNode[] junk = {
            Json.parse("null"), Json.parse("[]"), Json.parse("{}"), Json.parse("''"), Json.parse("1e400"),
            Json.parse("-1"), Json.parse("true"), Json.parse("'PT10M'"), Json.parse("[[[]]]"),
                    Json.parse("{'attribute': 3}"),
            Json.parse("99999999999999999999999"), Json.parse("1.5")
        };
        Random random = new Random(7);
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            JsonNode node = ConditionFormat.write(new RandomConditions(seed).any(2));
            mutilate(node, random, junk);
            List<Problem> problems = new ArrayList<>();
            Optional<Condition> read = ConditionFormat.read(node, "", problems::add);
            assertThat(read.isEmpty()).as(node.toString()).isEqualTo(!problems.isEmpty());
            refused += read.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    private static void mutilate(JsonNode node, Random random, JsonNode[] junk) {
        JsonNode current = node;
        while (true) {
            List<JsonNode> inner =
                    current.values().stream().filter(JsonNode::isContainer).toList();
            if (inner.isEmpty() || random.nextInt(3) == 0) {
                break;
            }
            current = inner.get(random.nextInt(inner.size()));
        }
        JsonNode replacement = junk[random.nextInt(junk.length)].deepCopy();
        if (current instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
            object.set(random.nextInt(5) == 0 ? name + "x" : name, replacement);
        } else if (current instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), replacement);
        }
    }

    private static List<Problem> problems(JsonNode node) {
        List<Problem> problems = new ArrayList<>();
        assertThat(ConditionFormat.read(node, "", problems::add)).isEmpty();
        return problems;
    }
}
