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

    private static final String DURATION = "a duration such as \"PT10M\" or \"P30D\", longer than nothing";

    private static final String ZONE = "\"visitor\", \"site\" or a time zone such as \"Europe/Berlin\"";

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

    /** The object; one that is missing is said to be, and its members are not asked for. */
    Members object(String name, String expected) {
        JsonNode node = require(name, expected);
        return new Members(node, pointer(name), node.isMissingNode() ? new Reading(problem -> {}) : reading);
    }

    String text(String name) {
        return text(name, require(name, "a text"), "a text");
    }

    @Nullable
    String optionalText(String name) {
        return optionalText(name, "a text");
    }

    private @Nullable String optionalText(String name, String expected) {
        JsonNode node = take(name);
        return node.isMissingNode() ? null : text(name, node, expected);
    }

    private String text(String name, JsonNode node, String expected) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isString()) {
            wrong(name, expected, node);
            return "";
        }
        reading.text(node.stringValue(), pointer(name));
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
            wrongNumber(name, "a whole number", node);
        }
        return 0;
    }

    double number(String name) {
        JsonNode node = require(name, "a number");
        double value = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (!Double.isFinite(value)) {
            if (!node.isMissingNode()) {
                wrongNumber(name, "a number", node);
            }
            return 0;
        }
        return value;
    }

    Value.Point point(String name) {
        JsonNode node = require(name, "a place as [latitude, longitude]");
        return node.isMissingNode() ? new Value.Point(0, 0) : ValueFormat.point(node, pointer(name), reading);
    }

    Value value(String name) {
        JsonNode node = require(name, "a value");
        return node.isMissingNode() ? ValueFormat.PLACEHOLDER : ValueFormat.read(node, pointer(name), reading);
    }

    Duration duration(String name) {
        return parsed(name, IsoForm::duration, DURATION, Duration.ofSeconds(1));
    }

    @Nullable
    Duration optionalDuration(String name) {
        known.add(name);
        return has(name) ? duration(name) : null;
    }

    <T> T parsed(String name, Function<String, T> parse, String expected, T placeholder) {
        String text = text(name, require(name, expected), expected);
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
        String text = optionalText("zone", ZONE);
        if (text == null || text.equals("visitor") || !object.get("zone").isString()) {
            return ZoneChoice.VISITOR;
        }
        if (text.equals("site")) {
            return ZoneChoice.SITE;
        }
        try {
            return new ZoneChoice.Fixed(ZoneId.of(text));
        } catch (DateTimeException e) {
            reading.problem(
                    pointer("zone"),
                    "\"zone\" must be " + ZONE + ", not " + Spelling.quoted(text) + "."
                            + (text.length() < 3 ? "" : Suggestion.sentence(text, ZoneId.getAvailableZoneIds())));
            return ZoneChoice.VISITOR;
        }
    }

    /** The elements of a list that must not be empty. */
    List<JsonNode> list(String name) {
        return list(name, "the condition");
    }

    /** The elements of a list that may be left out, but must not be empty. */
    List<JsonNode> optionalList(String name) {
        known.add(name);
        return has(name) ? list(name, Spelling.quoted(name)) : List.of();
    }

    private List<JsonNode> list(String name, String superfluous) {
        JsonNode node = require(name, "a list");
        if (!node.isArray()) {
            if (!node.isMissingNode()) {
                wrong(name, "a list", node);
            }
            return List.of();
        }
        if (node.isEmpty()) {
            reading.problem(pointer(name), "The list is empty: name at least one, or take " + superfluous + " out.");
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
        } else {
            reading.problem(
                    pointer,
                    "Only one of " + String.join(", ", present) + " can stand here: use \"all\" or"
                            + " \"any\" to join conditions.");
        }
        return null;
    }

    /** What was probably meant; the member that was meant is not told again. */
    private String guess(List<String> names) {
        for (String property : object.propertyNames()) {
            String hint = known.contains(property) ? "" : Suggestion.sentence(property, names);
            if (!hint.isEmpty()) {
                known.add(property);
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

    /** Takes all members as known, where it is not known which belong here. */
    void forgive() {
        if (readable()) {
            known.addAll(object.propertyNames());
        }
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
        wrong(name, expected, JsonNames.kind(node));
    }

    private void wrongNumber(String name, String expected, JsonNode node) {
        if (node.isNumber() && !(Math.abs(node.doubleValue(Double.NaN)) <= Integer.MAX_VALUE)) {
            reading.problem(pointer(name), Spelling.quoted(name) + " is out of range: write a number nearer to 0.");
        } else {
            wrong(name, expected, node.isNumber() ? node.asString() : JsonNames.kind(node));
        }
    }

    private void wrong(String name, String expected, String written) {
        reading.problem(pointer(name), Spelling.quoted(name) + " must be " + expected + ", not " + written + ".");
    }
}
