package dev.attune.content.format;

import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Suggestion;
import dev.attune.rules.JsonNames;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of one JSON object, each asked for by name. What is wrong becomes a problem and an empty answer; {@link #made} then
 * makes nothing.
 */
final class Members {

    /** How one element, or one member, is read. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(JsonNode node, String pointer, Problems problems);
    }

    private final JsonNode object;
    private final String pointer;
    private final Problems problems;
    private final int problemsBefore;
    private final Set<String> known = new LinkedHashSet<>();

    Members(JsonNode object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        this.problemsBefore = problems.count();
        if (!object.isObject()) {
            problems.error(pointer, "An object is expected here, not " + JsonNames.kind(object) + ".");
        }
    }

    boolean has(String name) {
        return object.isObject() && object.has(name);
    }

    String pointer(String name) {
        return JsonPointer.child(pointer, name);
    }

    void error(String message) {
        problems.error(pointer, message);
    }

    /** The member, which may be absent. */
    Optional<JsonNode> optional(String name) {
        known.add(name);
        @Nullable JsonNode node = object.isObject() ? object.get(name) : null;
        return Optional.ofNullable(node);
    }

    /** The member as the reader reads it, which may be absent. */
    <T> Optional<T> optional(String name, Reader<T> reader) {
        return optional(name).flatMap(node -> reader.read(node, pointer(name), problems));
    }

    /** The member as the reader reads it; its absence is a problem. */
    <T> Optional<T> required(String name, Reader<T> reader) {
        if (!has(name) && object.isObject()) {
            error(Words.quoted(name) + " is missing.");
        }
        return optional(name, reader);
    }

    String text(String name, String absent) {
        return optional(name, Members::text).orElse(absent);
    }

    double number(String name, double absent) {
        return optional(name, Members::number).orElse(absent);
    }

    /** A text made into something else by a function that refuses with a message. */
    <T> Optional<T> required(String name, Function<String, T> parse) {
        return required(name, parsed(parse));
    }

    <T> Optional<T> optional(String name, Function<String, T> parse) {
        return optional(name, parsed(parse));
    }

    /** The elements that could be read; none if the list is absent. */
    <T> List<T> list(String name, Reader<T> reader) {
        List<T> elements = new ArrayList<>();
        optional(name).ifPresent(list -> {
            if (!list.isArray()) {
                wrong(pointer(name), "A list", list, problems);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                reader.read(list.get(i), JsonPointer.index(pointer(name), i), problems)
                        .ifPresent(elements::add);
            }
        });
        return elements;
    }

    /** Members with names of the author's own choice, in their order; none if the object is absent. */
    <T> Map<String, T> open(String name, Reader<T> reader) {
        Map<String, T> members = new LinkedHashMap<>();
        optional(name).ifPresent(node -> {
            if (!node.isObject()) {
                wrong(pointer(name), "An object", node, problems);
                return;
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String place = JsonPointer.child(pointer(name), member.getKey());
                reader.read(member.getValue(), place, problems).ifPresent(value -> members.put(member.getKey(), value));
            }
        });
        return members;
    }

    /** What the supplier makes of the members, unless one of them has a problem or the supplier refuses them. */
    <T> Optional<T> made(Supplier<T> supplier) {
        end();
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(supplier.get());
        } catch (IllegalArgumentException refused) {
            error(sentence(refused));
            return Optional.empty();
        }
    }

    private void end() {
        if (!object.isObject()) {
            return;
        }
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                problems.error(
                        pointer(name),
                        Words.quoted(name) + " is not known here; known are " + String.join(", ", known) + "."
                                + Suggestion.sentence(name, known));
            }
        }
    }

    static Optional<String> text(JsonNode node, String pointer, Problems problems) {
        return node.isString() ? Optional.of(node.stringValue()) : wrong(pointer, "A text", node, problems);
    }

    static Optional<Double> number(JsonNode node, String pointer, Problems problems) {
        if (!node.isNumber()) {
            return wrong(pointer, "A number", node, problems);
        }
        double value = node.doubleValue(Double.NaN);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty(); // an infinite one was found by the check
    }

    static Optional<Integer> integer(JsonNode node, String pointer, Problems problems) {
        Optional<Double> number = number(node, pointer, problems);
        if (number.isPresent() && number.get() != number.get().intValue()) {
            problems.error(pointer, "A whole number is expected here, not " + node + ".");
            return Optional.empty();
        }
        return number.map(Double::intValue);
    }

    static <T> Reader<T> parsed(Function<String, T> parse) {
        return (node, pointer, problems) -> text(node, pointer, problems).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
                problems.error(pointer, sentence(refused));
                return Optional.empty();
            }
        });
    }

    /** One of the constants by its name in JSON. */
    static <E extends Enum<E>> Reader<E> oneOf(Class<E> type) {
        return (node, pointer, problems) -> text(node, pointer, problems).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (JsonNames.of(constant).equals(text)) {
                    return Optional.of(constant);
                }
            }
            List<String> names = JsonNames.all(type);
            problems.error(
                    pointer,
                    Words.quoted(text) + " is none of " + String.join(", ", names) + "."
                            + Suggestion.sentence(text, names));
            return Optional.empty();
        });
    }

    private static <T> Optional<T> wrong(String pointer, String expected, JsonNode node, Problems problems) {
        problems.error(pointer, expected + " is expected here, not " + JsonNames.kind(node) + ".");
        return Optional.empty();
    }

    private static String sentence(Exception refused) {
        String message = String.valueOf(refused.getMessage());
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
