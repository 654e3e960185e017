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

    /** Writes a condition so that reading gives an equal one. */
    public static ObjectNode write(Condition condition) {
        return condition.accept(ConditionWriter.VISITOR);
    }
}
