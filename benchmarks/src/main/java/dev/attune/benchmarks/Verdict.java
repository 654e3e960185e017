package dev.attune.benchmarks;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one case.
 *
 * @param expected what the case expects; null if it could not be read
 * @param actual what there is instead, or too; null if there is nothing
 * @param problem why the case failed, in words; null if the difference says it
 */
record Verdict(
        String name,
        boolean pass,
        @Nullable JsonNode expected,
        @Nullable JsonNode actual,
        @Nullable String problem) {

    /** A case that could not be judged. */
    static Verdict failed(String name, String problem) {
        return new Verdict(name, false, null, null, problem);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("pass", pass);
        json.set("expected", expected);
        json.set("actual", actual);
        if (problem != null) {
            json.put("problem", problem);
        }
        return json;
    }
}
