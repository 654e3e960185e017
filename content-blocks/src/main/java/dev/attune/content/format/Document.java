package dev.attune.content.format;

import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.value.StorableText;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON document, read without losing anything: a name that occurs twice in an object is a problem, where a parser would keep only
 * the last.
 */
final class Document {

    /** Far deeper than content ever is, and shallow enough for the stack of any thread. */
    private static final int DEPTH = 200;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    // Whatever was written is read again; how large a document may be is for whoever takes it in to
                    // say.
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final JsonParser parser;
    private final Problems problems;

    private Document(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree; what is wrong in it becomes problems. JSON null where the text is not JSON. */
    static JsonNode parse(String text, Problems problems) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new Document(parser, problems).whole();
        } catch (JacksonException malformed) {
            problems.error(
                    "", "This is not JSON" + place(malformed.getLocation()) + ": " + malformed.getOriginalMessage());
            return NODES.nullNode();
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private JsonNode whole() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new StreamReadException(parser, "it is empty");
        }
        JsonNode tree = node(first, "");
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows after its end");
        }
        return tree;
    }

    private JsonNode node(JsonToken token, String pointer) {
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
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

    private ObjectNode object(String pointer) {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String place = JsonPointer.child(pointer, name);
            JsonNode value = node(parser.nextToken(), place);
            if (object.has(name)) {
                problems.error(place, Words.quoted(name) + " occurs twice in the same object: take one out.");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(token, JsonPointer.index(pointer, array.size())));
        }
        return array;
    }

    /** Finds what could not be stored or read again: nesting without end, numbers beyond all bounds, characters no database keeps. */
    static void check(JsonNode node, Consumer<Problem> problems) {
        check(node, "", 1, problems);
    }

    private static void check(JsonNode node, String pointer, int depth, Consumer<Problem> problems) {
        if (depth > DEPTH) {
            problems.accept(Problem.error(pointer, "This is nested deeper than " + DEPTH + " levels: flatten it."));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), JsonPointer.index(pointer, i), depth + 1, problems);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String place = JsonPointer.child(pointer, member.getKey());
                checkText(member.getKey(), place, problems);
                check(member.getValue(), place, depth + 1, problems);
            }
        } else if (node.isString()) {
            checkText(node.stringValue(), pointer, problems);
        } else if (node.isNumber() && !Double.isFinite(node.doubleValue(Double.NaN))) {
            problems.accept(Problem.error(pointer, "The number is too large."));
        }
    }

    private static void checkText(String text, String pointer, Consumer<Problem> problems) {
        if (!StorableText.isStorable(text)) {
            problems.accept(Problem.error(
                    pointer,
                    "The text has the character U+0000 or half a surrogate pair, which no store keeps: take it out."));
        }
    }
}
