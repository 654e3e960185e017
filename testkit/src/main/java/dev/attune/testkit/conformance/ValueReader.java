package dev.attune.testkit.conformance;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads values: those of attributes by their declared types, those of event properties as they are. */
final class ValueReader {

    private ValueReader() {}

    static Value read(AttributeType type, JsonNode node, String pointer) {
        return switch (type) {
            case TEXT -> Value.of(JsonObject.text(node, pointer));
            case NUMBER -> number(node, pointer);
            case BOOLEAN -> flag(node, pointer);
            case INSTANT ->
                JsonObject.parse(
                        JsonObject.text(node, pointer),
                        pointer,
                        text -> Value.of(Instant.parse(text)),
                        "an instant such as \"2026-12-24T18:00:00Z\"");
            case DATE ->
                JsonObject.parse(
                        JsonObject.text(node, pointer),
                        pointer,
                        text -> Value.of(LocalDate.parse(text)),
                        "a date such as \"2026-12-24\"");
            case TEXT_SET -> new Value.Texts(new LinkedHashSet<>(JsonObject.texts(node, pointer)));
            case GEO_POINT -> point(node, pointer);
            case VERSION -> new Value.Version(JsonObject.text(node, pointer));
            case IP_ADDRESS -> new Value.Address(JsonObject.text(node, pointer));
            case LIST, STRUCTURE -> throw MalformedVectorException.at(pointer, "conditions do not see such values");
        };
    }

    private static Value number(JsonNode node, String pointer) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue(Double.NaN))) {
            throw MalformedVectorException.at(pointer, "a number is expected");
        }
        return Value.of(node.doubleValue());
    }

    private static Value flag(JsonNode node, String pointer) {
        if (!node.isBoolean()) {
            throw MalformedVectorException.at(pointer, "true or false is expected");
        }
        return Value.of(node.booleanValue());
    }

    private static Value point(JsonNode node, String pointer) {
        List<Double> degrees = new ArrayList<>();
        for (JsonNode element : JsonObject.elements(node, pointer)) {
            degrees.add(element.doubleValue(Double.NaN));
        }
        if (degrees.size() != 2 || !(Math.abs(degrees.get(0)) <= 90) || !(Math.abs(degrees.get(1)) <= 180)) {
            throw MalformedVectorException.at(pointer, "a place is [latitude, longitude] in degrees");
        }
        return new Value.Point(degrees.get(0), degrees.get(1));
    }

    /** Event properties by name: texts, numbers, true and false. */
    static Map<String, Value> properties(Map<String, JsonNode> members, String pointer) {
        Map<String, Value> properties = new LinkedHashMap<>();
        members.forEach((name, node) -> {
            String place = JsonPointer.child(pointer, name);
            if (node.isString()) {
                properties.put(name, Value.of(node.stringValue()));
            } else {
                properties.put(name, node.isBoolean() ? flag(node, place) : number(node, place));
            }
        });
        return properties;
    }
}
