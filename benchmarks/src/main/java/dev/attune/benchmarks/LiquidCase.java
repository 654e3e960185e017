package dev.attune.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A template and what it is rendered with. Members of other names are left aside, so that cases can be given as their suites have them.
 *
 * @param data the values of names
 */
record LiquidCase(String template, Map<String, @Nullable Object> data) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A line that is no case; the message says why. */
    static final class MalformedCaseException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MalformedCaseException(String message) {
            super("The line is not a case: " + message);
        }
    }

    /**
     * Reads a case.
     *
     * @throws MalformedCaseException if it is none
     */
    static LiquidCase read(String json) {
        JsonNode node = tree(json);
        if (!node.isObject()) {
            throw new MalformedCaseException("an object is expected.");
        }
        if (!node.path("template").isString()) {
            throw new MalformedCaseException("\"template\" must be a text.");
        }
        JsonNode data = node.path("data");
        if (!data.isObject() && !data.isMissingNode()) {
            throw new MalformedCaseException("\"data\" must be an object.");
        }
        return new LiquidCase(node.path("template").stringValue(), PlainJson.members(data));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedCaseException(e.getOriginalMessage());
        }
    }
}
