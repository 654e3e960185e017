package dev.attune.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One part of the schema of conditions, with the words that the reference has for it. */
record SchemaPart(JsonNode schema) {

    static final JsonNode ROOT = Json.MAPPER.readTree(ConditionSchema.json());

    /** One member of an object: its path, what it is, whether it must be given, and its description. */
    record Member(String path, String type, String given, String description) {}

    static SchemaPart named(String name) {
        return new SchemaPart(ROOT.at("/$defs/" + name));
    }

    /** All kinds of condition, in the order of the schema. */
    static List<SchemaPart> kinds() {
        return ROOT.at("/$defs/condition/oneOf")
                .valueStream()
                .map(SchemaPart::new)
                .map(SchemaPart::resolved)
                .toList();
    }

    SchemaPart resolved() {
        JsonNode reference = schema.get("$ref");
        return reference == null
                ? this
                : new SchemaPart(ROOT.at(reference.stringValue().substring(1)));
    }

    String title() {
        return word("title");
    }

    /** Its own description, else that of what it refers to. */
    String description() {
        return schema.has("description") || !schema.has("$ref")
                ? word("description")
                : resolved().description();
    }

    private String word(String name) {
        return schema.has(name) ? schema.get(name).stringValue() : "";
    }

    List<JsonNode> examples() {
        return schema.get("examples").valueStream().toList();
    }

    boolean has(String member) {
        return schema.has("properties") && schema.get("properties").has(member);
    }

    /** The members that exclude each other. */
    List<String> alternatives() {
        return schema.has("oneOf")
                ? schema.get("oneOf")
                        .valueStream()
                        .map(each -> each.get("required").get(0).stringValue())
                        .toList()
                : List.of();
    }

    /** Its members, and those of the objects inside. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        collect("", members);
        return members;
    }

    private void collect(String prefix, List<Member> members) {
        for (Map.Entry<String, JsonNode> each : schema.get("properties").properties()) {
            SchemaPart part = new SchemaPart(each.getValue());
            String path = prefix + each.getKey();
            members.add(new Member(path, part.type(), given(each.getKey(), part), part.description()));
            if (part.schema.has("properties")) {
                part.collect(path + ".", members);
            }
        }
    }

    private String given(String name, SchemaPart part) {
        boolean required = schema.get("required")
                .valueStream()
                .anyMatch(each -> each.stringValue().equals(name));
        if (required) {
            return "required";
        }
        if (alternatives().contains(name)) {
            return "one of these";
        }
        JsonNode otherwise = part.schema.has("default")
                ? part.schema.get("default")
                : part.resolved().schema.get("default");
        return otherwise == null ? "optional" : "default `" + otherwise.asString() + "`";
    }

    String type() {
        if (schema.has("$ref")) {
            return resolved().title().toLowerCase(Locale.ROOT);
        }
        if (schema.has("const")) {
            return "`" + schema.get("const") + "`";
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .valueStream()
                    .map(each -> "`" + each.stringValue() + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (schema.get("type").stringValue()) {
            case "array" -> "list of " + new SchemaPart(schema.get("items")).type() + range("minItems", "maxItems");
            case "boolean" -> "true or false";
            case "integer" -> "whole number" + range("minimum", "maximum");
            case "number" ->
                schema.has("exclusiveMinimum")
                        ? "number above " + schema.get("exclusiveMinimum") + ", at most " + schema.get("maximum")
                        : "number" + range("minimum", "maximum");
            case "string" -> "text";
            default -> "object";
        };
    }

    private String range(String least, String most) {
        if (!schema.has(least)) {
            return "";
        }
        if (schema.get(least).equals(schema.get(most))) {
            return ", exactly " + schema.get(least);
        }
        return schema.has(most)
                ? ", " + schema.get(least) + " to " + schema.get(most)
                : ", at least " + schema.get(least);
    }
}
