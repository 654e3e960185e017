package dev.attune.rules;

import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.Suggestion;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What is written at one member of a JSON object. If it is not what is asked for, that becomes a problem and a placeholder is returned;
 * nothing is said of a member that is missing.
 *
 * @param node what is written; a missing node if nothing is
 */
record Member(String name, JsonNode node, String pointer, Reading reading) {

    private static final String ZONE = "\"visitor\", \"site\" or a time zone such as \"Europe/Berlin\"";

    boolean isMissing() {
        return node.isMissingNode();
    }

    String text() {
        return text("a text");
    }

    private String text(String expected) {
        if (!node.isString()) {
            wrong(expected, JsonNames.kind(node));
            return "";
        }
        reading.text(node.stringValue(), pointer);
        return node.stringValue();
    }

    /** A text that must not be blank. */
    String filledText() {
        String text = text();
        if (node.isString() && text.isBlank()) {
            reading.problem(pointer, Spelling.quoted(name) + " must not be empty.");
        }
        return text;
    }

    boolean flag() {
        if (!node.isBoolean()) {
            wrong("true or false", JsonNames.kind(node));
        }
        return node.isBoolean() && node.booleanValue();
    }

    int integer() {
        if (node.isNumber() && node.canConvertToInt() && node.doubleValue() == Math.rint(node.doubleValue())) {
            return (int) node.doubleValue();
        }
        wrongNumber("a whole number");
        return 0;
    }

    double number() {
        double value = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (!Double.isFinite(value)) {
            wrongNumber("a number");
            return 0;
        }
        return value;
    }

    <T> T parsed(Function<String, T> parse, String expected, T placeholder) {
        String text = text(expected);
        if (!node.isString()) {
            return placeholder;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            wrong(expected, Spelling.quoted(text));
            return placeholder;
        }
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E placeholder = type.getEnumConstants()[0];
        String text = text();
        if (!node.isString()) {
            return placeholder;
        }
        E constant = JsonNames.find(type, text);
        if (constant == null) {
            List<String> names = JsonNames.all(type);
            reading.problem(
                    pointer,
                    Spelling.quoted(name) + " must be one of " + Spelling.listed(names) + ", not "
                            + Spelling.quoted(text) + "." + Suggestion.sentence(text, names));
            return placeholder;
        }
        return constant;
    }

    ZoneChoice zone() {
        String text = text(ZONE);
        if (text.equals("visitor") || !node.isString()) {
            return ZoneChoice.VISITOR;
        }
        if (text.equals("site")) {
            return ZoneChoice.SITE;
        }
        try {
            return new ZoneChoice.Fixed(ZoneId.of(text));
        } catch (DateTimeException e) {
            reading.problem(
                    pointer,
                    "\"zone\" must be " + ZONE + ", not " + Spelling.quoted(text) + "."
                            + (text.length() < 3 ? "" : Suggestion.sentence(text, ZoneId.getAvailableZoneIds())));
            return ZoneChoice.VISITOR;
        }
    }

    /**
     * The elements of a list that must not be empty.
     *
     * @param superfluous what can be taken out instead of an empty list
     */
    List<JsonNode> list(String superfluous) {
        if (!node.isArray()) {
            wrong("a list", JsonNames.kind(node));
            return List.of();
        }
        if (node.isEmpty()) {
            reading.problem(pointer, "The list is empty: name at least one, or take " + superfluous + " out.");
        }
        return new ArrayList<>(node.values());
    }

    private void wrongNumber(String expected) {
        if (node.isNumber() && !(Math.abs(node.doubleValue(Double.NaN)) <= Integer.MAX_VALUE)) {
            reading.problem(pointer, Spelling.quoted(name) + " is out of range: write a number nearer to 0.");
        } else {
            wrong(expected, node.isNumber() ? node.asString() : JsonNames.kind(node));
        }
    }

    private void wrong(String expected, String written) {
        if (!isMissing()) {
            reading.problem(pointer, Spelling.quoted(name) + " must be " + expected + ", not " + written + ".");
        }
    }
}
