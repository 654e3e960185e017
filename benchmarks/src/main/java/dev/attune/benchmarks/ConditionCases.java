package dev.attune.benchmarks;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.value.Truth;
import dev.attune.rules.ConditionFormat;
import dev.attune.rules.Matches;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import dev.attune.testkit.conformance.Answer;
import dev.attune.testkit.conformance.ConformanceVector;
import dev.attune.testkit.conformance.MalformedVectorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of the condition language: conformance vectors, held against the rules engine. */
final class ConditionCases implements CaseLanguage {

    @Override
    public Verdict judge(String json, String name) {
        ConformanceVector vector;
        try {
            vector = ConformanceVector.read(json);
        } catch (MalformedVectorException e) {
            return Verdict.failed(e.vector().orElse(name), "The line is not a vector: " + e.getMessage());
        }
        List<Problem> problems = new ArrayList<>();
        Map<AudienceKey, Condition> audiences = audiences(vector, problems);
        if (!problems.isEmpty()) {
            return Verdict.failed(vector.name(), "An audience is no condition: " + describe(problems));
        }
        return ConditionVerdict.of(vector, answer(vector, audiences));
    }

    private static Map<AudienceKey, Condition> audiences(ConformanceVector vector, List<Problem> problems) {
        Map<AudienceKey, Condition> audiences = new LinkedHashMap<>();
        vector.audiences()
                .forEach((key, json) -> ConditionFormat.read(
                                json, JsonPointer.child("/audiences", key.value()), problems::add)
                        .ifPresent(condition -> audiences.put(key, condition)));
        return audiences;
    }

    private static Answer answer(ConformanceVector vector, Map<AudienceKey, Condition> audiences) {
        List<Problem> problems = new ArrayList<>();
        Optional<Condition> condition = ConditionFormat.read(vector.condition(), "", problems::add);
        if (condition.isEmpty()) {
            return new Answer.Refusal(problems);
        }
        Rule rule = new Rule("", condition.get());
        RulePlanner planner = RulePlanner.of(vector.facts().catalog(), audiences, List.of());
        problems.addAll(planner.check(rule));
        if (!problems.isEmpty()) {
            return new Answer.Refusal(problems);
        }
        RuleSet rules = planner.plan(List.of(rule));
        return new Answer.Outcome(truth(rules.match(vector.facts())), rules.nextChange(0, vector.facts()));
    }

    /** What the index finds and what the condition itself says must be the same; where they are not, the case fails. */
    private static Truth truth(Matches matches) {
        Truth truth = matches.truth(0);
        if (matches.matches(0)) {
            return Truth.TRUE;
        }
        return truth == Truth.TRUE ? Truth.FALSE : truth;
    }

    static String describe(List<Problem> problems) {
        return String.join(" ", problems.stream().map(Problem::describe).toList());
    }
}
