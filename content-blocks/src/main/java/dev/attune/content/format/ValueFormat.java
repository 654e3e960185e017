package dev.attune.content.format;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import dev.attune.rules.JsonNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of values. Texts, numbers, {@code true} and {@code false} stand for themselves, a list is a set of texts, and any other
 * value is an object with one member, which names its type:
 *
 * <pre>
 * {"instant": "2026-12-24T18:00:00Z"}   {"date": "2026-12-24"}      {"point": [59.91, 10.75]}
 * {"version": "2.10.1"}                 {"address": "2001:db8::1"}
 * {"list": [1, null]}                   {"structure": [["name", "Fjell"], ["price", 19900]]}
 * </pre>
 *
 * <p>A structure is a list of pairs because databases do not keep the order of an object's members. Null, inside a list or a structure,
 * is a missing value.
 */
public final class ValueFormat {

    private static final Map<String, Members.Reader<Value>> TYPES = types();

    /** Up to here each whole number is a double of its own. */
    private static final double EXACT = 1L << 53;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueFormat() {}

    private static Map<String, Members.Reader<Value>> types() {
        Map<String, Members.Reader<Value>> types = new LinkedHashMap<>();
        types.put("instant", parsed(text -> Value.of(Instant.parse(text))));
        types.put("date", parsed(text -> Value.of(LocalDate.parse(text))));
        types.put("version", parsed(Value.Version::new));
        types.put("address", parsed(Value.Address::new));
        types.put("point", ValueFormat::point);
        types.put("list", ValueFormat::items);
        types.put("structure", ValueFormat::structure);
        return types;
    }

    private static Members.Reader<Value> parsed(Function<String, Value> parse) {
        return Members.parsed(parse);
    }

    /**
     * The values of attributes, from an object with a member for each.
     *
     * @throws InvalidContentException with all problems, if there is any
     */
    public static Map<AttributeKey, Value> readAll(String json) {
        Problems problems = new Problems();
        JsonNode object = Document.parse(json, problems);
        problems.throwIfAny();
        Document.check(object, problems);
        problems.throwIfAny();
        Map<AttributeKey, Value> values = new HashMap<>();
        if (!object.isObject()) {
            problems.error("", "An object is expected here, not " + JsonNames.kind(object) + ".");
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String place = JsonPointer.child("", member.getKey());
            if (AttributeKey.isValid(member.getKey())) {
                read(member.getValue(), place, problems)
                        .ifPresent(value -> values.put(AttributeKey.of(member.getKey()), value));
            } else {
                problems.error(place, Words.quoted(member.getKey()) + " is no key of an attribute.");
            }
        }
        problems.throwIfAny();
        return values;
    }

    /**
     * An object with a member for each attribute.
     *
     * @throws IllegalArgumentException if a value cannot be stored: it is unknown, nested without end, or its text has U+0000 or half a
     *     surrogate pair
     */
    public static ObjectNode writeAll(Map<AttributeKey, Value> values) {
        ObjectNode object = NODES.objectNode();
        values.forEach((key, value) -> {
            if (!value.isKnown()) {
                throw new IllegalArgumentException(key + " has no value to keep");
            }
            object.set(key.value(), write(value));
        });
        List<Problem> problems = new ArrayList<>();
        Document.check(object, problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).describe());
        }
        return object;
    }

    static Optional<Value> read(JsonNode node, String pointer, Problems problems) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(Value.of(node.stringValue()));
            case BOOLEAN -> Optional.of(Value.of(node.booleanValue()));
            case NUMBER -> Members.number(node, pointer, problems).map(Value::of);
            case ARRAY -> texts(node, pointer, problems);
            case OBJECT -> tagged(node, pointer, problems);
            default -> {
                problems.error(pointer, "A value is expected here, not " + JsonNames.kind(node) + ".");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Value> texts(JsonNode node, String pointer, Problems problems) {
        int before = problems.count();
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            Members.text(node.get(i), JsonPointer.index(pointer, i), problems).ifPresent(texts::add);
        }
        return problems.count() > before ? Optional.empty() : Optional.of(new Value.Texts(texts));
    }

    private static Optional<Value> tagged(JsonNode node, String pointer, Problems problems) {
        String type = node.size() == 1 ? node.propertyNames().iterator().next() : "";
        Members.Reader<Value> reader = TYPES.get(type);
        if (reader == null) {
            problems.error(
                    pointer,
                    "A value is a text, a number, true, false, a list of texts, or an object with one member, which names its type: "
                            + String.join(", ", TYPES.keySet()) + "." + Suggestion.sentence(type, TYPES.keySet()));
            return Optional.empty();
        }
        return reader.read(node.get(type), JsonPointer.child(pointer, type), problems);
    }

    private static Optional<Value> point(JsonNode node, String pointer, Problems problems) {
        if (node.isArray()
                && node.size() == 2
                && node.get(0).isNumber()
                && node.get(1).isNumber()) {
            double latitude = node.get(0).doubleValue(Double.NaN);
            double longitude = node.get(1).doubleValue(Double.NaN);
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return Optional.of(new Value.Point(latitude, longitude));
            }
        }
        problems.error(pointer, "A place is written as [latitude, longitude], -90 to 90 and -180 to 180 degrees.");
        return Optional.empty();
    }

    private static Optional<Value> items(JsonNode node, String pointer, Problems problems) {
        int before = problems.count();
        List<Value> items = new ArrayList<>();
        if (!node.isArray()) {
            problems.error(pointer, "A list is expected here, not " + JsonNames.kind(node) + ".");
            return Optional.empty();
        }
        for (int i = 0; i < node.size(); i++) {
            inner(node.get(i), JsonPointer.index(pointer, i), problems).ifPresent(items::add);
        }
        return problems.count() > before ? Optional.empty() : Optional.of(new Value.Items(items));
    }

    private static Optional<Value> structure(JsonNode node, String pointer, Problems problems) {
        int before = problems.count();
        Map<String, Value> members = new LinkedHashMap<>();
        if (!node.isArray()) {
            problems.error(pointer, "A list of pairs is expected here, not " + JsonNames.kind(node) + ".");
            return Optional.empty();
        }
        for (int i = 0; i < node.size(); i++) {
            JsonNode pair = node.get(i);
            String place = JsonPointer.index(pointer, i);
            if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isString()) {
                problems.error(place, "A member is written as a list of its name and its value.");
            } else if (members.containsKey(pair.get(0).stringValue())) {
                problems.error(place, Words.quoted(pair.get(0).stringValue()) + " occurs twice: take one out.");
            } else {
                inner(pair.get(1), JsonPointer.index(place, 1), problems)
                        .ifPresent(value -> members.put(pair.get(0).stringValue(), value));
            }
        }
        return problems.count() > before ? Optional.empty() : Optional.of(new Value.Structure(members));
    }

    private static Optional<Value> inner(JsonNode node, String pointer, Problems problems) {
        return node.isNull() ? Optional.of(Value.Unknown.MISSING) : read(node, pointer, problems);
    }

    static JsonNode write(Value value) {
        if (value instanceof Value.Text text) {
            return NODES.stringNode(text.value());
        }
        if (value instanceof Value.Numeric number) {
            return number(number.value());
        }
        if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag.value());
        }
        if (value instanceof Value.Texts texts) {
            ArrayNode array = NODES.arrayNode();
            texts.values().forEach(array::add);
            return array;
        }
        return value == Value.Unknown.MISSING ? NODES.nullNode() : tagged(value);
    }

    private static ObjectNode tagged(Value value) {
        ObjectNode object = NODES.objectNode();
        if (value instanceof Value.Moment moment) {
            object.put("instant", moment.value().toString());
        } else if (value instanceof Value.Day day) {
            object.put("date", day.value().toString());
        } else if (value instanceof Value.Version version) {
            object.put("version", version.value());
        } else if (value instanceof Value.Address address) {
            object.put("address", address.value());
        } else if (value instanceof Value.Point point) {
            object.putArray("point").add(number(point.latitude())).add(number(point.longitude()));
        } else if (value instanceof Value.Items items) {
            ArrayNode list = object.putArray("list");
            items.values().forEach(item -> list.add(write(item)));
        } else if (value instanceof Value.Structure structure) {
            ArrayNode pairs = object.putArray("structure");
            structure
                    .members()
                    .forEach((name, member) -> pairs.addArray().add(name).add(write(member)));
        } else {
            throw new IllegalArgumentException("what is unknown for one request cannot be kept: " + value);
        }
        return object;
    }

    /** Whole numbers without a fraction, as a person would write them; -0.0 keeps its sign. */
    static JsonNode number(double value) {
        long whole = (long) value;
        return Math.abs(value) <= EXACT && Double.compare((double) whole, value) == 0
                ? NODES.numberNode(whole)
                : NODES.numberNode(value);
    }
}
