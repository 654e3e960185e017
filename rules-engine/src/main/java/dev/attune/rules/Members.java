package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.time.Duration;
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

    private Member optional(String name) {
        return new Member(name, take(name), pointer(name), reading);
    }

    /** The member; if it is missing, that is said. */
    private Member required(String name, String expected) {
        Member member = optional(name);
        if (member.isMissing() && readable()) {
            reading.problem(pointer, Spelling.quoted(name) + " is missing: give " + expected + ".");
        }
        return member;
    }

    /** The object; one that is missing is said to be, and its members are not asked for. */
    Members object(String name, String expected) {
        Member member = required(name, expected);
        return new Members(member.node(), pointer(name), member.isMissing() ? new Reading(problem -> {}) : reading);
    }

    String text(String name) {
        return required(name, "a text").text();
    }

    @Nullable
    String optionalText(String name) {
        Member member = optional(name);
        return member.isMissing() ? null : member.text();
    }

    /** A text that must not be blank. */
    String name(String name) {
        return required(name, "a text").filledText();
    }

    /** False if it is left out. */
    boolean flag(String name) {
        return optional(name).flag();
    }

    int integer(String name) {
        return required(name, "a whole number").integer();
    }

    double number(String name) {
        return required(name, "a number").number();
    }

    Value.Point point(String name) {
        Member member = required(name, "a place as [latitude, longitude]");
        return member.isMissing() ? new Value.Point(0, 0) : ValueFormat.point(member.node(), member.pointer(), reading);
    }

    Value value(String name) {
        Member member = required(name, "a value");
        return member.isMissing()
                ? ValueFormat.PLACEHOLDER
                : ValueFormat.read(member.node(), member.pointer(), reading);
    }

    Duration duration(String name) {
        return parsed(name, IsoForm::duration, DURATION, Duration.ofSeconds(1));
    }

    @Nullable
    Duration optionalDuration(String name) {
        return optional(name).isMissing() ? null : duration(name);
    }

    <T> T parsed(String name, Function<String, T> parse, String expected, T placeholder) {
        return required(name, expected).parsed(parse, expected, placeholder);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, @Nullable E absent) {
        return absent != null && optional(name).isMissing()
                ? absent
                : required(name, "a text").choice(type);
    }

    /** The zone; the visitor's if none is named. */
    ZoneChoice zone() {
        return optional("zone").zone();
    }

    /** The elements of a list that must not be empty. */
    List<JsonNode> list(String name) {
        return required(name, "a list").list("the condition");
    }

    /** The elements of a list that may be left out, but must not be empty. */
    List<JsonNode> optionalList(String name) {
        return optional(name).list(Spelling.quoted(name));
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
}
