package dev.attune.content.format;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.rules.ConditionFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The problems found so far in one document. Those of conditions stand apart: something can stand for a condition that cannot be read,
 * so that what it belongs to is read all the same.
 */
final class Problems implements Consumer<Problem> {

    /** Nobody reads more of them; the rest is counted. */
    private static final int LIMIT = 1000;

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, JsonNode> conditions = new LinkedHashMap<>();
    private int count;
    private int inConditions;

    @Override
    public void accept(Problem problem) {
        count++;
        add(problem);
    }

    private void add(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    /** Reads a condition; one that has problems is never true. */
    Condition condition(JsonNode node, String pointer) {
        conditions.put(pointer, node);
        return ConditionFormat.read(node, pointer, problem -> {
                    inConditions++;
                    add(problem);
                })
                .orElseGet(Logic.Never::new);
    }

    /** All conditions met so far, by their places. */
    Map<String, JsonNode> conditions() {
        return conditions;
    }

    void error(String pointer, String message) {
        accept(Problem.error(pointer, message));
    }

    /** How many there are outside of conditions. */
    int count() {
        return count;
    }

    List<Problem> all() {
        int more = count + inConditions - found.size();
        return more == 0
                ? List.copyOf(found)
                : Stream.concat(found.stream(), Stream.of(Problem.error("", "There are " + more + " more problems.")))
                        .toList();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidContentException(all());
        }
    }
}
