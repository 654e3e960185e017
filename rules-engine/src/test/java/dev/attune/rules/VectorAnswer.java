package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.Problem;
import dev.attune.testkit.conformance.Answer;
import dev.attune.testkit.conformance.ConformanceVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine and what the naive evaluator say to a vector. */
final class VectorAnswer {

    private VectorAnswer() {}

    static Answer ofTheEngine(ConformanceVector vector) {
        List<Problem> problems = new ArrayList<>();
        Optional<Condition> condition = ConditionFormat.read(vector.condition(), "", problems::add);
        if (condition.isEmpty()) {
            return new Answer.Refusal(problems);
        }
        Rule rule = new Rule("", condition.get());
        RulePlanner planner = RulePlanner.of(vector.facts().catalog(), audiences(vector), List.of());
        problems.addAll(planner.check(rule));
        if (!problems.isEmpty()) {
            return new Answer.Refusal(problems);
        }
        RuleSet rules = planner.plan(List.of(rule));
        return new Answer.Outcome(rules.match(vector.facts()).truth(0), rules.nextChange(0, vector.facts()));
    }

    /** Only the value: what is refused and when it changes is nothing that the naive evaluator knows. */
    static Answer ofTheNaiveEvaluator(ConformanceVector vector) {
        Condition condition =
                ConditionFormat.read(vector.condition(), "", problem -> {}).orElseThrow();
        return new Answer.Outcome(
                new VectorEvaluator(vector.facts(), audiences(vector)).evaluate(condition), Optional.empty());
    }

    private static Map<AudienceKey, Condition> audiences(ConformanceVector vector) {
        Map<AudienceKey, Condition> audiences = new LinkedHashMap<>();
        vector.audiences()
                .forEach((key, json) -> audiences.put(
                        key,
                        ConditionFormat.read(json, "", problem -> {})
                                .orElseThrow(() -> new IllegalArgumentException("no condition: " + json))));
        return audiences;
    }
}
