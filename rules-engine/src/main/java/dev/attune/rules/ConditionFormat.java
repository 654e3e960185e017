package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of conditions: one object for each, with one member that names its kind, such as
 * {@code {"attribute": "profile.loyalty_tier", "eq": "gold"}}. Reading is strict: an unknown member is a problem.
 */
public final class ConditionFormat {

    private ConditionFormat() {}

    /**
     * Reads a condition.
     *
     * @param pointer where the node stands in its document; the pointers of problems begin with it
     * @param problems is told everything that is wrong
     * @return the condition; empty if there was any problem
     */
    public static Optional<Condition> read(JsonNode node, String pointer, Consumer<Problem> problems) {
        Reading reading = new Reading(problems);
        Condition condition = new ConditionReader(reading).read(node, pointer);
        return reading.isClean() ? Optional.of(condition) : Optional.empty();
    }

    /**
     * Reads a condition from JSON text, without losing anything of it: a name that occurs twice in an object is a problem, where a
     * tree would have only the last.
     *
     * @param problems is told everything that is wrong
     * @return the condition; empty if there was any problem
     */
    public static Optional<Condition> read(String json, Consumer<Problem> problems) {
        Reading reading = new Reading(problems);
        JsonNode node = ConditionText.parse(json, reading);
        if (node == null) {
            return Optional.empty();
        }
        Condition condition = new ConditionReader(reading).read(node, "");
        return reading.isClean() ? Optional.of(condition) : Optional.empty();
    }

    /** Reads what can be read: a condition in which each part that has problems is a placeholder. */
    static Condition readable(JsonNode node, String pointer, Consumer<Problem> problems) {
        return new ConditionReader(new Reading(problems)).read(node, pointer);
    }

    /**
     * Writes a condition so that reading gives an equal one.
     *
     * @throws IllegalArgumentException if it is nested deeper than conditions may be
     */
    public static ObjectNode write(Condition condition) {
        ConditionSize.requireShallow(condition);
        return condition.accept(ConditionWriter.VISITOR);
    }
}
