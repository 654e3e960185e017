package dev.attune.rules;

import dev.attune.api.problem.JsonPointer;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of literals: texts, numbers, {@code true} and {@code false} as they are, a list of texts for a set, and an object
 * with one member that names the type for all others, such as {@code {"date": "2026-12-24"}}.
 */
final class ValueFormat {

    static final Value PLACEHOLDER = Value.of("");

    private static final List<String> TYPES =
            List.of("date", "instant", "version", "address", "point", "list", "structure");

    private ValueFormat() {}

    static Value read(JsonNode node, String pointer, Reading reading) {
        return read(node, pointer, reading, 0);
    }

    private static Value read(JsonNode node, String pointer, Reading reading, int depth) {
        if (depth > Limits.DEPTH) {
            reading.problem(pointer, Limits.TOO_DEEP);
            return PLACEHOLDER;
        }
        if (!reading.count(pointer)) {
            return PLACEHOLDER;
        }
        if (node.isString()) {
            reading.text(node.stringValue(), pointer);
            return Value.of(node.stringValue());
        }
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return number(node, pointer, reading);
        }
        if (node.isArray()) {
            return new Value.Texts(new LinkedHashSet<>(texts(node, pointer, reading)));
        }
        if (node.isObject()) {
            return tagged(new Members(node, pointer, reading), reading, depth);
        }
        reading.problem(pointer, "A value is expected here, not " + JsonNames.kind(node) + ".");
        return PLACEHOLDER;
    }

    private static Value number(JsonNode node, String pointer, Reading reading) {
        double value = node.doubleValue(Double.NaN);
        if (!Double.isFinite(value)) {
            reading.problem(pointer, "The number is too large.");
            return PLACEHOLDER;
        }
        return Value.of(value);
    }

    static List<String> texts(JsonNode array, String pointer, Reading reading) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array.values()) {
            String place = JsonPointer.index(pointer, index++);
            if (!reading.count(place)) {
                break;
            }
            if (element.isString()) {
                reading.text(element.stringValue(), place);
                texts.add(element.stringValue());
            } else {
                reading.problem(place, "A text is expected here, not " + JsonNames.kind(element) + ".");
            }
        }
        return texts;
    }

    private static Value tagged(Members members, Reading reading, int depth) {
        String type = members.oneOf(TYPES, "The type of the value");
        Value value = type == null ? PLACEHOLDER : tagged(type, members, reading, depth);
        members.end();
        return value;
    }

    private static Value tagged(String type, Members members, Reading reading, int depth) {
        return switch (type) {
            case "date" ->
                members.parsed(
                        type, text -> Value.of(IsoForm.date(text)), "a date such as \"2026-12-24\"", PLACEHOLDER);
            case "instant" ->
                members.parsed(
                        type,
                        text -> Value.of(IsoForm.instant(text)),
                        "an instant such as \"2026-12-24T18:00:00Z\"",
                        PLACEHOLDER);
            case "version" -> new Value.Version(members.name(type));
            case "address" -> new Value.Address(members.name(type));
            case "point" -> members.point(type);
            case "list" -> {
                List<Value> values = new ArrayList<>();
                int index = 0;
                for (JsonNode element : members.list(type)) {
                    values.add(read(element, JsonPointer.index(members.pointer(type), index++), reading, depth + 1));
                }
                yield new Value.Items(values);
            }
            default -> structure(members.take(type), members.pointer(type), reading, depth);
        };
    }

    private static Value structure(JsonNode node, String pointer, Reading reading, int depth) {
        if (!node.isObject()) {
            reading.problem(pointer, "An object is expected here, not " + JsonNames.kind(node) + ".");
            return PLACEHOLDER;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            reading.text(member.getKey(), JsonPointer.child(pointer, member.getKey()));
            values.put(
                    member.getKey(),
                    read(member.getValue(), JsonPointer.child(pointer, member.getKey()), reading, depth + 1));
        }
        return new Value.Structure(values);
    }

    /** A place, as {@code [latitude, longitude]}. */
    static Value.Point point(JsonNode node, String pointer, Reading reading) {
        if (node.isArray()
                && node.size() == 2
                && node.get(0).isNumber()
                && node.get(1).isNumber()) {
            double latitude = node.get(0).doubleValue(Double.NaN);
            double longitude = node.get(1).doubleValue(Double.NaN);
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Value.Point(latitude, longitude);
            }
        }
        reading.problem(
                pointer,
                "A place is written as [latitude, longitude] in degrees: latitude from -90 to 90, longitude from -180 to 180.");
        return new Value.Point(0, 0);
    }

    /** A date or an instant written as plain text, or as any literal. */
    static Value readDate(JsonNode node, String pointer, Reading reading) {
        if (!node.isString()) {
            return read(node, pointer, reading);
        }
        String text = node.stringValue();
        Function<String, Value> parse =
                text.indexOf('T') < 0 ? date -> Value.of(IsoForm.date(date)) : at -> Value.of(IsoForm.instant(at));
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            reading.problem(
                    pointer,
                    "A date such as \"2026-12-24\" or an instant such as \"2026-12-24T18:00:00Z\" is expected here, not "
                            + Spelling.quoted(text) + ".");
            return PLACEHOLDER;
        }
    }

    static JsonNode write(Value value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Value.Text text) {
            return json.stringNode(text.value());
        }
        if (value instanceof Value.Flag flag) {
            return json.booleanNode(flag.value());
        }
        if (value instanceof Value.Numeric number) {
            return number(number.value());
        }
        if (value instanceof Value.Texts texts) {
            return texts(texts.values());
        }
        return tagged(value);
    }

    private static ObjectNode tagged(Value value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (value instanceof Value.Day day) {
            object.put("date", day.value().toString());
        } else if (value instanceof Value.Moment moment) {
            object.put("instant", moment.value().toString());
        } else if (value instanceof Value.Version version) {
            object.put("version", version.value());
        } else if (value instanceof Value.Address address) {
            object.put("address", address.value());
        } else if (value instanceof Value.Point point) {
            object.set("point", point(point));
        } else if (value instanceof Value.Items items) {
            ArrayNode list = object.putArray("list");
            items.values().forEach(item -> list.add(write(item)));
        } else if (value instanceof Value.Structure structure) {
            ObjectNode members = object.putObject("structure");
            structure.members().forEach((name, member) -> members.set(name, write(member)));
        } else {
            throw new IllegalArgumentException("a condition cannot hold an unknown value: " + value);
        }
        return object;
    }

    static ArrayNode point(Value.Point point) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(number(point.latitude()))
                .add(number(point.longitude()));
    }

    static ArrayNode texts(Set<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Whole numbers without a fraction, as a person would write them. */
    static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? JsonNodeFactory.instance.numberNode((long) value)
                : JsonNodeFactory.instance.numberNode(value);
    }
}
