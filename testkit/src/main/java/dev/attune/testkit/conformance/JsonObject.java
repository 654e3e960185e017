package dev.attune.testkit.conformance;

import dev.attune.api.problem.JsonPointer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of a vector whose members are taken one by one, so that those which nobody took can be refused. */
final class JsonObject {

    private final JsonNode node;
    private final String pointer;
    private final Set<String> taken = new HashSet<>();

    JsonObject(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw MalformedVectorException.at(pointer, "an object is expected");
        }
        this.node = node;
        this.pointer = pointer;
    }

    String pointer(String name) {
        return JsonPointer.child(pointer, name);
    }

    /** The member; null if there is none. */
    @Nullable
    JsonNode optional(String name) {
        taken.add(name);
        return node.get(name);
    }

    JsonNode required(String name) {
        JsonNode member = optional(name);
        if (member == null) {
            throw MalformedVectorException.at(pointer, "the member \"" + name + "\" is missing");
        }
        return member;
    }

    String text(String name) {
        return text(required(name), pointer(name));
    }

    @Nullable
    String optionalText(String name) {
        JsonNode member = optional(name);
        return member == null ? null : text(member, pointer(name));
    }

    static String text(JsonNode node, String pointer) {
        if (!node.isString()) {
            throw MalformedVectorException.at(pointer, "a text is expected");
        }
        return node.stringValue();
    }

    /** Parses a text; what the parser refuses is malformed. */
    static <T> T parse(String text, String pointer, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw MalformedVectorException.at(pointer, expected + " is expected, not \"" + text + "\"");
        }
    }

    <T> T parsed(String name, Function<String, T> parser, String expected) {
        return parse(text(name), pointer(name), parser, expected);
    }

    /** The elements of a list of texts; empty if there is no such member. */
    List<String> texts(String name) {
        JsonNode member = optional(name);
        return member == null ? List.of() : texts(member, pointer(name));
    }

    static List<String> texts(JsonNode node, String pointer) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(node, pointer)) {
            texts.add(text(element, JsonPointer.index(pointer, texts.size())));
        }
        return texts;
    }

    static List<JsonNode> elements(JsonNode node, String pointer) {
        if (!node.isArray()) {
            throw MalformedVectorException.at(pointer, "a list is expected");
        }
        return List.copyOf(node.values());
    }

    /** The members of an object inside this one by name; empty if there is no such member. */
    Map<String, JsonNode> members(String name) {
        JsonNode member = optional(name);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (member != null) {
            if (!member.isObject()) {
                throw MalformedVectorException.at(pointer(name), "an object is expected");
            }
            member.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        }
        return members;
    }

    /** Refuses members that were not taken. */
    void end() {
        for (String name : node.propertyNames()) {
            if (!taken.contains(name)) {
                throw MalformedVectorException.at(pointer(name), "this member is not known");
            }
        }
    }
}
