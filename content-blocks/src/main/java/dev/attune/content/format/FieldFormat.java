package dev.attune.content.format;

import dev.attune.api.content.Field;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of fields: an object with one member, which names the kind, such as {@code {"text": "Hello"}}. */
final class FieldFormat {

    private static final int DEFAULT_LIMIT = 12;

    private static final Map<String, Members.Reader<Field>> KINDS = kinds();

    private FieldFormat() {}

    private static Map<String, Members.Reader<Field>> kinds() {
        Map<String, Members.Reader<Field>> kinds = new LinkedHashMap<>();
        kinds.put(
                "text", (node, at, problems) -> Members.text(node, at, problems).map(Field.Text::new));
        kinds.put(
                "richText",
                (node, at, problems) -> Members.text(node, at, problems).map(Field.RichText::new));
        kinds.put("image", FieldFormat::image);
        kinds.put("link", FieldFormat::link);
        kinds.put(
                "number",
                (node, at, problems) -> Members.number(node, at, problems).map(Field.Numeric::new));
        kinds.put("products", FieldFormat::products);
        return kinds;
    }

    static Optional<Field> read(JsonNode node, String pointer, Problems problems) {
        if (!node.isObject() || node.size() != 1) {
            problems.error(
                    pointer,
                    "A field is an object with one member, which names its kind: " + String.join(", ", KINDS.keySet())
                            + ".");
            return Optional.empty();
        }
        String kind = node.propertyNames().iterator().next();
        String place = JsonPointer.child(pointer, kind);
        Members.Reader<Field> reader = KINDS.get(kind);
        if (reader == null) {
            problems.error(
                    place,
                    Words.quoted(kind) + " is no kind of field; known are " + String.join(", ", KINDS.keySet()) + "."
                            + Suggestion.sentence(kind, KINDS.keySet()));
            return Optional.empty();
        }
        return reader.read(node.get(kind), place, problems);
    }

    private static Optional<Field> image(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<String> source = members.required("source", Members::text);
        String alternative = members.text("alternative", "");
        return members.made(() -> new Field.Image(source.orElseThrow(), alternative));
    }

    private static Optional<Field> link(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        Optional<String> target = members.required("target", Members::text);
        Optional<String> label = members.required("label", Members::text);
        return members.made(() -> new Field.Link(target.orElseThrow(), label.orElseThrow()));
    }

    private static Optional<Field> products(JsonNode node, String pointer, Problems problems) {
        Members members = new Members(node, pointer, problems);
        List<String> ids = members.list("ids", Members::text);
        Optional<String> recommender = members.optional("recommender", Members::text);
        int limit = members.optional("limit", Members::integer).orElse(DEFAULT_LIMIT);
        return members.made(() -> new Field.Products(ids, recommender.orElse(null), limit));
    }

    static ObjectNode write(Field field) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (field instanceof Field.Text text) {
            object.put("text", text.template());
        } else if (field instanceof Field.RichText text) {
            object.put("richText", text.template());
        } else if (field instanceof Field.Image image) {
            object.putObject("image").put("source", image.source()).put("alternative", image.alternative());
        } else if (field instanceof Field.Link link) {
            object.putObject("link").put("target", link.target()).put("label", link.label());
        } else if (field instanceof Field.Numeric number) {
            object.set("number", ValueFormat.number(number.value()));
        } else if (field instanceof Field.Products products) {
            products(products, object.putObject("products"));
        }
        return object;
    }

    private static void products(Field.Products products, ObjectNode object) {
        if (!products.ids().isEmpty()) {
            products.ids().forEach(object.putArray("ids")::add);
        }
        if (products.recommender() != null) {
            object.put("recommender", products.recommender());
        }
        object.put("limit", products.limit());
    }
}
