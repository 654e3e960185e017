package dev.attune.rules;

import dev.attune.api.problem.JsonPointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A condition as JSON text, made a tree without losing anything: a name that occurs twice in an object is a problem. */
final class ConditionText {

    /** Deeper than anything that a reader of conditions looks at, and shallow enough for the stack of any thread. */
    private static final int DEPTH = 200;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final JsonParser parser;
    private final Reading reading;

    private ConditionText(JsonParser parser, Reading reading) {
        this.parser = parser;
        this.reading = reading;
    }

    /** The tree; null where the text is not JSON, which is said. */
    static @Nullable JsonNode parse(String text, Reading reading) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new ConditionText(parser, reading).whole();
        } catch (JacksonException malformed) {
            reading.problem(
                    "",
                    "This is not JSON" + place(malformed.getLocation())
                            + ": put texts into double quotes, write numbers as digits, and mind commas and brackets.");
            return null;
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private @Nullable JsonNode whole() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            reading.problem("", "The document is empty: write a condition such as {\"always\": true}.");
            return null;
        }
        JsonNode tree = node(first, "", 1);
        if (parser.nextToken() != null) {
            reading.problem("", "Something follows after the end of the condition: take it out.");
        }
        return tree;
    }

    private JsonNode node(JsonToken token, String pointer, int depth) {
        if (depth > DEPTH) {
            parser.skipChildren();
            return NODES.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> number();
        };
    }

    private JsonNode number() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getDoubleValue());
        };
    }

    private ObjectNode object(String pointer, int depth) {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String place = JsonPointer.child(pointer, name);
            JsonNode value = node(parser.nextToken(), place, depth + 1);
            if (object.has(name)) {
                reading.problem(place, Spelling.quoted(name) + " occurs twice in the same object: take one out.");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(token, JsonPointer.index(pointer, array.size()), depth + 1));
        }
        return array;
    }
}
