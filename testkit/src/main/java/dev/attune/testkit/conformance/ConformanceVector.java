package dev.attune.testkit.conformance;

import dev.attune.api.key.AudienceKey;
import dev.attune.api.request.Facts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One case of the condition language: a condition, a request, and what the condition is for it. Its JSON form is described in
 * {@code docs/conformance.md}.
 *
 * @param name unique within its file
 * @param condition the condition in its JSON form, not yet read: a case may be about a condition that must be refused
 * @param audiences the conditions of the audiences that the condition may name, in their JSON form
 * @param facts the request: values of the declared attributes, trail, instant, zones and visitor
 * @param expectation what must come of it
 */
public record ConformanceVector(
        String name, JsonNode condition, Map<AudienceKey, JsonNode> audiences, Facts facts, Expectation expectation) {

    public ConformanceVector {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(expectation, "expectation");
        audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
    }

    /**
     * Reads a vector.
     *
     * @param json one JSON object
     * @throws MalformedVectorException if it is not one, or not in the format
     */
    public static ConformanceVector read(String json) {
        return VectorReader.read(json);
    }
}
