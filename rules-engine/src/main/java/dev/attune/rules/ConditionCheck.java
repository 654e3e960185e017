package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.spi.ConditionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds everything that is wrong with a condition of bounded depth; pointers are relative to it. */
final class ConditionCheck implements Logic.Visitor<List<Problem>>, OpenCondition.Visitor<List<Problem>> {

    private final Map<String, ConditionType> plugins;
    private final Function<AudienceKey, List<Problem>> audiences;
    private final Condition.Visitor<List<Problem>> visitor;

    /**
     * @param audiences what is wrong with naming an audience
     */
    ConditionCheck(
            AttributeCatalog catalog,
            Map<String, ConditionType> plugins,
            Function<AudienceKey, List<Problem>> audiences) {
        this.plugins = plugins;
        this.audiences = audiences;
        BehaviorCheck behaviors = new BehaviorCheck();
        this.visitor = new ByGroup<>(this, new AttributeCheck(catalog), new TimeCheck(), behaviors, behaviors, this);
    }

    List<Problem> check(Condition condition) {
        return condition.accept(visitor);
    }

    @Override
    public List<Problem> all(Logic.All condition) {
        return each(condition.conditions(), "/all");
    }

    @Override
    public List<Problem> any(Logic.Any condition) {
        return each(condition.conditions(), "/any");
    }

    private List<Problem> each(List<Condition> conditions, String pointer) {
        if (conditions.isEmpty()) {
            return List.of(
                    Problem.error(
                            pointer,
                            "The list is empty: name at least one condition, or write {\"always\": true} or {\"never\": true}."));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            problems.addAll(under(JsonPointer.index(pointer, i), check(conditions.get(i))));
        }
        return problems;
    }

    static List<Problem> under(String pointer, List<Problem> problems) {
        return problems.stream().map(problem -> problem.under(pointer)).toList();
    }

    @Override
    public List<Problem> not(Logic.Not condition) {
        return under("/not", check(condition.condition()));
    }

    @Override
    public List<Problem> always(Logic.Always condition) {
        return List.of();
    }

    @Override
    public List<Problem> never(Logic.Never condition) {
        return List.of();
    }

    @Override
    public List<Problem> inAudience(Logic.InAudience condition) {
        return audiences.apply(condition.audience());
    }

    @Override
    public List<Problem> share(OpenCondition.Share condition) {
        List<Problem> problems = new ArrayList<>();
        if (condition.seed().isBlank() || condition.seed().length() > Limits.NAME) {
            problems.add(Problem.error("/share/seed", "The seed has 1 to " + Limits.NAME + " characters."));
        }
        int before = problems.size();
        bound("from", condition.from(), problems);
        bound("to", condition.to(), problems);
        if (problems.size() == before && condition.from() >= condition.to()) {
            problems.add(Problem.error("/share", "The share is empty: \"from\" must be less than \"to\"."));
        }
        return problems;
    }

    private static void bound(String name, double bound, List<Problem> problems) {
        if (!(bound >= 0 && bound <= 1)) {
            problems.add(Problem.error(
                    "/share/" + name,
                    Spelling.quoted(name) + " must be from 0 to 1, not " + bound + ": 0.5 is half of the visitors."));
        }
    }

    @Override
    public List<Problem> plugin(OpenCondition.Plugin condition) {
        ConditionType type = plugins.get(condition.type());
        if (type == null) {
            String hint = Suggestion.sentence(condition.type(), plugins.keySet());
            return List.of(Problem.error(
                    "/plugin",
                    "No plugin declares the condition " + Spelling.quoted(condition.type()) + "."
                            + (hint.isEmpty() ? " Install the plugin or take the condition out." : hint)));
        }
        List<Problem> problems = PluginParameters.check(type, condition.parameters());
        if (problems.isEmpty()) {
            try {
                type.plan(PluginParameters.typed(type, condition.parameters()));
            } catch (IllegalArgumentException e) {
                return List.of(Problem.error("/parameters", String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }
}
