package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Purpose;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePlannerTests {

    private static RulePlanner planner(Map<String, String> audiences) {
        Map<AudienceKey, Condition> conditions = audiences.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> new AudienceKey(each.getKey()), each -> TestCatalog.read(each.getValue())));
        return RulePlanner.of(TestCatalog.CATALOG, conditions, List.of(new Raining()));
    }

    private static List<String> problems(RulePlanner planner, Condition condition) {
        return planner.check(new Rule("/r", condition)).stream()
                .map(Problem::describe)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attribute': 'profile.teir', 'eq': 'a'}|/r/attribute: There is no attribute \"profile.teir\". Did you mean \"profile.tier\"?",
                "{'attribute': 'x.y', 'eq': 'a'}|/r/attribute: There is no attribute \"x.y\". Declare it in the catalogue or choose another.",
                "{'attribute': 'profile.tier', 'gt': 'a'}|/r/gt: \"gt\" is not defined for profile.tier, which is a text: use one of",
                "{'attribute': 'session.recent_products', 'exists': true}|/r/attribute: session.recent_products is a list, which only placeholders can use",
                "{'attribute': 'profile.orders', 'eq': 'two'}|/r/eq: profile.orders is a number: write a number such as 5, not \"two\".",
                "{'attribute': 'profile.birthday', 'lt': 'soon'}|/r/lt: profile.birthday is a date: write a date such as",
                "{'attribute': 'request.app', 'gte': 'one'}|/r/gte: request.app is a version: write a version such as",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.tier'}}|/r/gt/attribute: profile.orders is a number and profile.tier is a text",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limits'}}|/r/gt/attribute: There is no attribute \"profile.limits\". Did you mean \"profile.limit\"?",
                "{'attribute': 'profile.orders', 'between': [5, 1]}|/r/between: The range is empty: 5 is more than 1. Write the lesser bound first.",
                "{'attribute': 'profile.orders', 'eq': 1, 'ignoreCase': true}|/r/ignoreCase: Only texts have upper and lower case",
                "{'attribute': 'request.device', 'eq': 'fone'}|/r/eq: request.device is never \"fone\": use one of desktop, phone, tablet, bot. Did you mean \"phone\"?",
                "{'attribute': 'request.device', 'in': ['phone', 'TABLET']}|/r/in: request.device is never \"TABLET\"",
                "{'attribute': 'profile.tier', 'contains': ''}|/r/contains: An empty text is found everywhere",
                "{'attribute': 'profile.birthday', 'anniversaryWithin': 400}|/r/anniversaryWithin: The number of days must be from 0 to 364, not 400.",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': -1, 'after': 1}}|/r/daysAround/before: The number of days must be from 0",
                "{'attribute': 'profile.signup', 'withinLast': 'P40000D'}|/r/withinLast: A duration may be at most 36525 days",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [0, 0], 'kilometers': 0}}|/r/withinRadius/kilometers: The distance must be more than 0",
                "{'attribute': 'request.ip', 'inCidr': ['10.0.0.1/8']}|/r/inCidr/0: \"10.0.0.1/8\" is not a block of addresses",
                "{'timeOfDay': {'from': '18:00', 'to': '18:00'}}|/r/timeOfDay: The window is empty",
                "{'daysOfMonth': {'days': [32]}}|/r/daysOfMonth/days: 32 is not a day of the month",
                "{'dateRange': {'from': '2026-02-01', 'to': '2026-01-01'}}|/r/dateRange: The range is empty",
                "{'count': {'event': 'X', 'gte': 0}}|/r/count/gte: \"gte\" 0 is always true",
                "{'count': {'event': 'X', 'gt': -1}}|/r/count/gt: A count must be from 0 to 1000000, not -1.",
                "{'count': {'event': 'X', 'gt': 1, 'where': [{'property': 'categorie', 'eq': 'a'}]}}|/r/count/where/0/property: Conditions cannot see the property \"categorie\"",
                "{'count': {'event': 'X', 'gt': 1, 'where': [{'property': 'category', 'gt': 'a'}]}}|/r/count/where/0/gt: Only numbers have an order",
                "{'sum': {'event': 'X', 'property': 'price', 'gt': 'a'}}|/r/sum/gt: A sum or greatest value is a number",
                "{'session': {'measure': 'pages', 'gte': -1}}|/r/session/gte: The value must be from 0",
                "{'sequence': {'steps': [{'event': 'A'}]}}|/r/sequence/steps: A sequence has 2 to 20 steps, not 1: for a single event use \"count\".",
                "{'sequence': {'steps': [{'event': 'A', 'next': true}, {'event': 'B'}]}}|/r/sequence/steps/0: Nothing comes before the first step",
                "{'abandoned': {'started': {'event': 'A'}, 'finished': {'event': 'B'}, 'after': 'PT1H', 'lookback': 'PT1H'}}|/r/abandoned/lookback: It can never be true",
                "{'share': {'seed': 's', 'from': 0.5, 'to': 0.5}}|/r/share: The share is empty",
                "{'share': {'seed': 's', 'from': 0, 'to': 50}}|/r/share/to: \"to\" must be from 0 to 1, not 50.0",
                "{'plugin': 'weather.rainin'}|/r/plugin: No plugin declares the condition \"weather.rainin\". Did you mean \"weather.raining\"?",
                "{'plugin': 'weather.raining'}|/r/parameters: The parameter \"city\" is missing: give a text such as",
                "{'plugin': 'weather.raining', 'parameters': {'city': 5}}|/r/parameters/city: The parameter \"city\" must be a text such as \"gold\", not \"5\".",
                "{'plugin': 'weather.raining', 'parameters': {'city': 'Oslo', 'sity': 'x'}}|/r/parameters/sity: The condition weather.raining has no parameter \"sity\"; it has city. Did you mean \"city\"?",
                "{'plugin': 'weather.raining', 'parameters': {'city': 'Atlantis'}}|/r/parameters: No such city: Atlantis",
                "{'audience': 'boot-lover'}|/r/audience: There is no audience \"boot-lover\". Did you mean \"boot-lovers\"?",
                "{'audience': 'broken'}|/r/audience: The audience \"broken\" cannot be used before it is mended: There is no attribute",
                "{'all': [{'always': true}, {'not': {'any': [{'audience': 'nobody'}]}}]}|/r/all/1/not/any/0/audience: There is no audience \"nobody\". Make one",
            })
    void saysWhatIsWrongWhereAndWhatToDo(String json, String problem) {
        RulePlanner planner = planner(
                Map.of("boot-lovers", "{'always': true}", "broken", "{'attribute': 'profile.nothing_known', 'eq': 1}"));
        assertThat(problems(planner, TestCatalog.read(json.replace('\'', '"'))))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void refusesWithAllProblemsOfAllRules() {
        Condition one =
                TestCatalog.read("{'all': [{'attribute': 'x.y', 'eq': 1}, {'attribute': 'profile.tier', 'lt': 1}]}");
        Condition two = TestCatalog.read("{'holiday': {'country': 'XX'}}");
        assertThatThrownBy(() -> planner(Map.of()).plan(List.of(new Rule("/a", one), new Rule("/b", two))))
                .isInstanceOfSatisfying(
                        InvalidContentException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::pointer)
                                .containsExactly("/a/all/0/attribute", "/a/all/1/lt", "/b/holiday/country"));
    }

    @Test
    void refusesEmptyJunctionsMadeInCode() {
        assertThat(problems(planner(Map.of()), new Logic.All(List.of())))
                .singleElement()
                .asString()
                .startsWith("/r/all: The list is empty");
    }

    @Nested
    class Audiences {

        @Test
        void areEvaluatedForWhoNamesThem() {
            RuleSet rules = planner(Map.of("gold", "{'attribute': 'profile.tier', 'eq': 'gold'}"))
                    .plan(List.of(
                            new Rule("", TestCatalog.read("{'audience': 'gold'}")),
                            new Rule("", TestCatalog.read("{'not': {'audience': 'gold'}}"))));
            TestCatalog.Request request = TestCatalog.Request.empty().with(TestCatalog.TIER, Value.of("gold"));
            Matches matches = rules.match(request.at("2026-01-01T00:00:00Z"));
            assertThat(matches.truth(0)).isEqualTo(Truth.TRUE);
            assertThat(matches.truth(1)).isEqualTo(Truth.FALSE);
            assertThat(rules.dependencies(1).attributes()).containsExactly(TestCatalog.TIER.key());
            assertThat(rules.dependencies(1).purposes()).containsExactly(Purpose.PERSONALIZATION);
        }

        @Test
        void mustNotNameEachOtherInACircle() {
            RulePlanner planner = planner(Map.of(
                    "a",
                    "{'not': {'audience': 'b'}}",
                    "b",
                    "{'audience': 'c'}",
                    "c",
                    "{'audience': 'a'}",
                    "d",
                    "{'audience': 'a'}",
                    "e",
                    "{'audience': 'e'}"));
            assertThat(problems(planner, TestCatalog.read("{'audience': 'd'}")))
                    .containsExactly(
                            "/r/audience: Audiences name each other in a circle (a \u2192 b \u2192 c \u2192 a):"
                                    + " take one of these references out.");
            assertThat(problems(planner, TestCatalog.read("{'audience': 'e'}")))
                    .singleElement()
                    .asString()
                    .contains("(e \u2192 e)");
        }

        @Test
        void countTowardsDepthAndSize() {
            Map<String, String> chain = new HashMap<>();
            Map<String, String> doubling = new HashMap<>();
            chain.put("a0", "{'always': true}");
            doubling.put("a0", "{'always': true}");
            for (int i = 1; i < 5_000; i++) {
                chain.put("a" + i, "{'audience': 'a" + (i - 1) + "'}");
            }
            for (int i = 1; i < 14; i++) {
                String before = "{'audience': 'a" + (i - 1) + "'}";
                doubling.put("a" + i, "{'all': [" + before + ", " + before + "]}");
            }
            assertThat(problems(planner(chain), TestCatalog.read("{'audience': 'a28'}")))
                    .isEmpty();
            assertThat(problems(planner(chain), TestCatalog.read("{'audience': 'a29'}")))
                    .containsExactly("/r: " + Limits.TOO_DEEP);
            assertThat(problems(planner(chain), TestCatalog.read("{'audience': 'a4999'}")))
                    .singleElement()
                    .asString()
                    .contains(Limits.TOO_DEEP);
            assertThat(problems(planner(doubling), TestCatalog.read("{'audience': 'a13'}")))
                    .singleElement()
                    .asString()
                    .contains(Limits.TOO_LARGE);
        }
    }

    @Test
    void boundsTheSizeOfConditionsMadeInCode() {
        Condition deep = new Logic.Always();
        for (int i = 0; i < 100_000; i++) {
            deep = new Logic.Not(deep);
        }
        List<Condition> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Logic.Always());
        }
        assertThat(problems(planner(Map.of()), deep)).containsExactly("/r: " + Limits.TOO_DEEP);
        assertThat(problems(planner(Map.of()), new Logic.Any(many))).containsExactly("/r: " + Limits.TOO_LARGE);
    }

    @Test
    void plansThroughPlugins() {
        Condition condition = TestCatalog.read("{'plugin': 'weather.raining', 'parameters': {'city': 'Oslo'}}");
        RuleSet rules = planner(Map.of()).plan(List.of(new Rule("", condition)));
        Facts facts = TestCatalog.Request.empty().at("2026-01-01T00:00:00Z");
        assertThat(rules.match(facts).truth(0)).isEqualTo(Truth.TRUE);
        assertThat(rules.explain(0, facts).sentence()).isEqualTo("it rains in Oslo");
        assertThat(rules.dependencies(0).attributes()).containsExactly(AttributeKey.of("request.country"));
        assertThat(rules.dependencies(0).readsTrail()).isFalse();
    }
}
