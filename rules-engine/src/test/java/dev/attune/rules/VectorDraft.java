package dev.attune.rules;

import dev.attune.testkit.conformance.Answer;
import dev.attune.testkit.conformance.ConformanceVector;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A vector in the making, whose expectation is what the naive evaluator says. */
final class VectorDraft {

    private final ObjectNode vector = Json.MAPPER.createObjectNode();
    private final ObjectNode attributes = Json.MAPPER.createObjectNode();
    private final ObjectNode values = Json.MAPPER.createObjectNode();
    private final ObjectNode request = Json.MAPPER.createObjectNode();

    VectorDraft(String name, String condition, String at) {
        vector.put("name", name);
        vector.set("condition", Json.parse(condition));
        request.put("at", at);
    }

    VectorDraft attribute(String key, String type) {
        attributes.put(key, type);
        return this;
    }

    VectorDraft value(String key, String json) {
        values.set(key, Json.parse(json));
        return this;
    }

    VectorDraft zone(String zone) {
        request.put("zone", zone);
        return this;
    }

    VectorDraft trail(ObjectNode trail) {
        request.set("trail", trail);
        return this;
    }

    /** The vector on one line. */
    String line() {
        ObjectNode whole = Json.MAPPER.createObjectNode();
        whole.set("name", vector.get("name"));
        if (!attributes.isEmpty()) {
            whole.set("attributes", attributes);
        }
        whole.set("condition", vector.get("condition"));
        if (!values.isEmpty()) {
            request.set("values", values);
        }
        whole.set("request", request);
        whole.put("expect", "unknown");
        Answer answer = VectorAnswer.ofTheNaiveEvaluator(ConformanceVector.read(whole.toString()));
        whole.put("expect", ((Answer.Outcome) answer).truth().name().toLowerCase(Locale.ROOT));
        return whole.toString();
    }
}
