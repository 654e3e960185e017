package dev.attune.rules;

import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a plugin's condition, brought to the types that the plugin declares. */
final class PluginParameters {

    private PluginParameters() {}

    /** The parameters, each of its declared type; what does not fit stays as it was. */
    static Map<String, Value> typed(ConditionType type, Map<String, Value> given) {
        Map<String, Value> typed = new LinkedHashMap<>(given);
        for (Parameter parameter : type.parameters()) {
            Value value = given.get(parameter.name());
            Value fitting = value == null ? null : Literals.as(parameter.type(), value);
            if (fitting != null) {
                typed.put(parameter.name(), fitting);
            }
        }
        return typed;
    }

    static List<Problem> check(ConditionType type, Map<String, Value> given) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = type.parameters().stream().map(Parameter::name).toList();
        for (String name : given.keySet().stream().sorted().toList()) {
            if (!names.contains(name)) {
                problems.add(Problem.error(
                        JsonPointer.child("/parameters", name),
                        "The condition " + type.key() + " has no parameter " + Spelling.quoted(name) + "; it has "
                                + (names.isEmpty() ? "none" : String.join(", ", names)) + "."
                                + Suggestion.sentence(name, names)));
            }
        }
        for (Parameter parameter : type.parameters()) {
            Value value = given.get(parameter.name());
            if (value == null && parameter.required()) {
                problems.add(Problem.error(
                        "/parameters",
                        "The parameter " + Spelling.quoted(parameter.name()) + " is missing: give "
                                + TypeWords.example(parameter.type()) + "."));
            } else if (value != null && Literals.as(parameter.type(), value) == null) {
                problems.add(Problem.error(
                        JsonPointer.child("/parameters", parameter.name()),
                        "The parameter " + Spelling.quoted(parameter.name()) + " must be "
                                + TypeWords.example(parameter.type()) + ", not " + Spelling.quoted(Words.value(value))
                                + "."));
            }
        }
        return problems;
    }
}
