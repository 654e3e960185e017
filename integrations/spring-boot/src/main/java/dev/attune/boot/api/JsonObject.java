package dev.attune.boot.api;

import dev.attune.api.problem.JsonPointer;
import dev.attune.boot.api.ApiProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object of a request with known members, each refused with its pointer if it is not what it must be. */
final class JsonObject {

    private static final int LONGEST = 2048;
    private static final int MOST = 256;

    private final JsonNode node;
    private final String pointer;

    private JsonObject(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    static JsonObject of(JsonNode node, String pointer, Set<String> members) {
        if (!node.isObject()) {
            throw wrong(pointer, "must be an object");
        }
        for (String name : node.propertyNames()) {
            if (!members.contains(name)) {
                String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
                throw ApiProblem.at(
                        JsonPointer.child(pointer, shown),
                        Kind.INVALID_REQUEST,
                        "There is no member \"" + shown + "\" here; known are "
                                + String.join(", ", members.stream().sorted().toList()) + ".");
            }
        }
        return new JsonObject(node, pointer);
    }

    /** The object of this name; empty if there is none. */
    @Nullable
    JsonObject object(String name, Set<String> members) {
        @Nullable JsonNode member = member(name);
        return member == null ? null : of(member, at(name), members);
    }

    /** The text of this name, made into what it must be; null if there is none. */
    <T> @Nullable T text(String name, Function<String, T> form, Kind kind, String must) {
        @Nullable JsonNode member = member(name);
        return member == null ? null : text(member, at(name), form, kind, must);
    }

    /** The texts of this name; null if there are none. */
    <T> @Nullable List<T> texts(String name, Function<String, T> form, String must) {
        @Nullable JsonNode member = member(name);
        if (member == null) {
            return null;
        }
        if (!member.isArray()) {
            throw wrong(at(name), "must be an array of strings");
        }
        if (member.size() > MOST) {
            throw wrong(at(name), "must have at most " + MOST + " elements, not " + member.size());
        }
        List<T> texts = new ArrayList<>(member.size());
        for (int i = 0; i < member.size(); i++) {
            texts.add(text(member.get(i), JsonPointer.index(at(name), i), form, Kind.INVALID_REQUEST, must));
        }
        return texts;
    }

    boolean flag(String name) {
        @Nullable JsonNode member = member(name);
        if (member != null && !member.isBoolean()) {
            throw wrong(at(name), "must be true or false");
        }
        return member != null && member.booleanValue();
    }

    /** The pointer of the member of this name. */
    String at(String name) {
        return JsonPointer.child(pointer, name);
    }

    private @Nullable JsonNode member(String name) {
        @Nullable JsonNode member = node.get(name);
        return member == null || member.isNull() ? null : member;
    }

    private static <T> T text(JsonNode node, String pointer, Function<String, T> form, Kind kind, String must) {
        if (!node.isString()) {
            throw wrong(pointer, "must be a string");
        }
        String text = node.stringValue();
        if (text.length() > LONGEST) {
            throw wrong(pointer, "must have at most " + LONGEST + " characters, not " + text.length());
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException refused) {
            String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
            throw ApiProblem.at(pointer, kind, name(pointer) + " must be " + must + ", not \"" + shown + "\".");
        }
    }

    private static ApiProblem wrong(String pointer, String sentence) {
        return ApiProblem.at(pointer, Kind.INVALID_REQUEST, name(pointer) + " " + sentence + ".");
    }

    private static String name(String pointer) {
        return pointer.isEmpty() ? "The body" : pointer;
    }
}
