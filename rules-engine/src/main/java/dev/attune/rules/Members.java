package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The members of one JSON object, each asked for by name. What is wrong becomes a problem and a placeholder is returned; the
 * placeholder never leaves, because one problem withholds the whole condition.
 */
final class Members {

    private final JsonNode object;
    private final String pointer;
    private final Reading reading;
    private final Set<String> known = new LinkedHashSet<>();

    Members(JsonNode object, String pointer, Reading reading) {
        this.object = object;
        this.pointer = pointer;
        this.reading = reading;
        if (!object.isObject()) {
            reading.problem(pointer, "An object is expected here, not " + JsonNames.kind(object) + ".");
        }
    }

    String pointer() {
        return pointer;
    }

    String pointer(String name) {
        return JsonPointer.child(pointer, name);
    }

    boolean has(String name) {
        return object.isObject() && object.has(name);
    }

    /** Whether the object was one; if not, that has been said, and what is missing in it is not worth saying. */
    private boolean readable() {
        return object.isObject();
    }

    /** The member, known from now on; a missing node if it is not there. */
    JsonNode take(String name) {
        known.add(name);
        JsonNode node = readable() ? object.get(name) : null;
        return node == null ? MissingNode.getInstance() : node;
    }

    Members object(String name) {
        JsonNode node = require(name, "an object");
        return new Members(node, pointer(name), node.isMissingNode() ? new Reading(problem -> {}) : reading);
    }

    String text(String name) {
        return text(name, require(name, "a text"));
    }

    @Nullable
    String optionalText(String name) {
        JsonNode node = take(name);
        return node.isMissingNode() ? null : text(name, node);
    }

    private String text(String name, JsonNode node) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isString()) {
            wrong(name, "a text", node);
            return "";
        }
        return node.stringValue();
    }

    /** A text that must not be blank. */
    String name(String name) {
        String text = text(name);
        if (has(name) && object.get(name).isString() && text.isBlank()) {
            reading.problem(pointer(name), Spelling.quoted(name) + " must not be empty.");
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode node = take(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            wrong(name, "true or false", node);
        }
        return node.isBoolean() && node.booleanValue();
    }

    int integer(String name) {
        JsonNode node = require(name, "a whole number");
        if (node.isNumber() && node.canConvertToInt() && node.doubleValue() == Math.rint(node.doubleValue())) {
            return (int) node.doubleValue();
        }
        if (!node.isMissingNode()) {
            wrong(name, "a whole number", node);
        }
        return 0;
    }

    double number(String name) {
        JsonNode node = require(name, "a number");
        double value = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (!Double.isFinite(value)) {
            if (!node.isMissingNode()) {
                wrong(name, "a number", node);
            }
            return 0;
        }
        return value;
    }

    Value value(String name) {
        JsonNode node = require(name, "a value");
        return node.isMissingNode() ? ValueFormat.PLACEHOLDER : ValueFormat.read(node, pointer(name), reading);
    }

    Duration duration(String name) {
        Duration duration = optionalDuration(name);
        if (duration == null) {
            if (readable() && !has(name)) {
                require(name, "a duration such as \"PT10M\"");
            }
            return Duration.ofSeconds(1);
        }
        return duration;
    }

    @Nullable
    Duration optionalDuration(String name) {
        String text = optionalText(name);
        if (text == null || !object.get(name).isString()) {
            return null;
        }
        Duration duration =
                parsed(name, text, Duration::parse, "a duration such as \"PT10M\" or \"P30D\"", Duration.ofSeconds(1));
        if (duration.isZero() || duration.isNegative()) {
            reading.problem(pointer(name), Spelling.quoted(name) + " must be longer than nothing, not " + text + ".");
            return Duration.ofSeconds(1);
        }
        return duration;
    }

    <T> T parsed(String name, Function<String, T> parse, String expected, T placeholder) {
        String text = text(name);
        return has(name) && object.get(name).isString()
                ? parsed(name, text, parse, expected, placeholder)
                : placeholder;
    }

    private <T> T parsed(String name, String text, Function<String, T> parse, String expected, T placeholder) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            reading.problem(
                    pointer(name),
                    Spelling.quoted(name) + " must be " + expected + ", not " + Spelling.quoted(text) + ".");
            return placeholder;
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, @Nullable E absent) {
        if (!has(name) && absent != null) {
            known.add(name);
            return absent;
        }
        E placeholder = type.getEnumConstants()[0];
        String text = text(name);
        if (!has(name) || !object.get(name).isString()) {
            return placeholder;
        }
        E constant = JsonNames.find(type, text);
        if (constant == null) {
            List<String> names = JsonNames.all(type);
            reading.problem(
                    pointer(name),
                    Spelling.quoted(name) + " must be one of " + Spelling.listed(names) + ", not "
                            + Spelling.quoted(text) + "." + Suggestion.sentence(text, names));
            return placeholder;
        }
        return constant;
    }

    /** The zone; the visitor's if none is named. */
    ZoneChoice zone() {
        String text = optionalText("zone");
        if (text == null || text.equals("visitor") || !object.get("zone").isString()) {
            return ZoneChoice.VISITOR;
        }
        if (text.equals("site")) {
            return ZoneChoice.SITE;
        }
        String expected = "\"visitor\", \"site\" or a time zone such as \"Europe/Berlin\"";
        return parsed("zone", text, zone -> new ZoneChoice.Fixed(ZoneId.of(zone)), expected, ZoneChoice.VISITOR);
    }

    /** The elements of a list that must not be empty. */
    List<JsonNode> list(String name) {
        JsonNode node = require(name, "a list");
        if (!node.isArray()) {
            if (!node.isMissingNode()) {
                wrong(name, "a list", node);
            }
            return List.of();
        }
        if (node.isEmpty()) {
            reading.problem(pointer(name), "The list is empty: name at least one, or take the condition out.");
        }
        return new ArrayList<>(node.values());
    }

    /** Exactly one of these members; null if there is none or more than one, which is said. */
    @Nullable
    String oneOf(List<String> names, String what) {
        if (!readable()) {
            return null;
        }
        List<String> present = names.stream().filter(object::has).toList();
        if (present.size() == 1) {
            return present.get(0);
        }
        known.addAll(names);
        if (present.isEmpty()) {
            reading.problem(
                    pointer, what + " is missing: write one of " + String.join(", ", names) + "." + guess(names));
            known.addAll(object.propertyNames());
        } else {
            reading.problem(
                    pointer,
                    "Only one of " + String.join(", ", present) + " can stand here: use \"all\" or"
                            + " \"any\" to join conditions.");
        }
        return null;
    }

    private String guess(List<String> names) {
        for (String property : object.propertyNames()) {
            String hint = known.contains(property) ? "" : Suggestion.sentence(property, names);
            if (!hint.isEmpty()) {
                return " " + Spelling.quoted(property) + " is not known." + hint;
            }
        }
        return "";
    }

    /** How something is compared: one of the members {@code eq} to {@code gte}. */
    @Nullable
    Comparison comparison() {
        String name = oneOf(JsonNames.all(Comparison.class), "The comparison");
        return name == null ? null : JsonNames.find(Comparison.class, name);
    }

    /** Ends the reading: a member that nobody asked for is a problem. */
    void end() {
        if (!readable()) {
            return;
        }
        for (String property : object.propertyNames()) {
            if (!known.contains(property)) {
                reading.problem(
                        pointer(property),
                        Spelling.quoted(property) + " is not known here; known are " + String.join(", ", known) + "."
                                + Suggestion.sentence(property, known));
            }
        }
    }

    private JsonNode require(String name, String expected) {
        JsonNode node = take(name);
        if (node.isMissingNode() && readable()) {
            reading.problem(pointer, Spelling.quoted(name) + " is missing: give " + expected + ".");
        }
        return node;
    }

    private void wrong(String name, String expected, JsonNode node) {
        reading.problem(
                pointer(name), Spelling.quoted(name) + " must be " + expected + ", not " + JsonNames.kind(node) + ".");
    }
}
