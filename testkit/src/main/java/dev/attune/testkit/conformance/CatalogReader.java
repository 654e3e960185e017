package dev.attune.testkit.conformance;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Purpose;
import dev.attune.api.problem.JsonPointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads which attributes there are: those of a named catalogue, and those that the vector declares. */
final class CatalogReader {

    private static final String STANDARD = "standard";

    private static final Map<String, AttributeType> TYPES = types();

    private CatalogReader() {}

    private static Map<String, AttributeType> types() {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        types.put("text", AttributeType.TEXT);
        types.put("number", AttributeType.NUMBER);
        types.put("boolean", AttributeType.BOOLEAN);
        types.put("instant", AttributeType.INSTANT);
        types.put("date", AttributeType.DATE);
        types.put("texts", AttributeType.TEXT_SET);
        types.put("point", AttributeType.GEO_POINT);
        types.put("version", AttributeType.VERSION);
        types.put("address", AttributeType.IP_ADDRESS);
        types.put("list", AttributeType.LIST);
        types.put("structure", AttributeType.STRUCTURE);
        return types;
    }

    static AttributeCatalog read(JsonObject vector) {
        List<Attribute> attributes = new ArrayList<>();
        String catalog = vector.optionalText("catalog");
        if (STANDARD.equals(catalog)) {
            attributes.addAll(StandardAttributes.all());
        } else if (catalog != null) {
            throw MalformedVectorException.at(vector.pointer("catalog"), "the only catalogue is \"" + STANDARD + "\"");
        }
        Set<AttributeKey> known = new HashSet<>();
        attributes.forEach(attribute -> known.add(attribute.key()));
        vector.members("attributes").forEach((key, declaration) -> {
            String pointer = JsonPointer.child(vector.pointer("attributes"), key);
            Attribute attribute = attribute(key, declaration, pointer);
            if (!known.add(attribute.key())) {
                throw MalformedVectorException.at(pointer, "the standard catalogue has this attribute already");
            }
            attributes.add(attribute);
        });
        return AttributeCatalog.of(attributes);
    }

    private static Attribute attribute(String key, JsonNode declaration, String pointer) {
        AttributeKey name = JsonObject.parse(key, pointer, AttributeKey::of, "the key of an attribute");
        boolean isType = declaration.isString();
        JsonNode whole = isType ? JsonNodeFactory.instance.objectNode().set("type", declaration) : declaration;
        JsonObject object = new JsonObject(whole, pointer);
        AttributeType type = TYPES.get(object.text("type"));
        if (type == null) {
            throw MalformedVectorException.at(
                    isType ? pointer : object.pointer("type"), "a type is one of " + String.join(", ", TYPES.keySet()));
        }
        Purpose[] purposes = object.texts("purposes").stream()
                .map(purpose -> JsonObject.parse(purpose, object.pointer("purposes"), Purpose::new, "a purpose"))
                .toArray(Purpose[]::new);
        String[] allowed = object.texts("allowed").toArray(String[]::new);
        object.end();
        Attribute attribute =
                Attribute.of(name.value(), type, AttributeOrigin.PROFILE, key).needing(purposes);
        if (allowed.length > 0 && type != AttributeType.TEXT && type != AttributeType.TEXT_SET) {
            throw MalformedVectorException.at(object.pointer("allowed"), "only texts have allowed values");
        }
        return allowed.length == 0 ? attribute : attribute.allowing(allowed);
    }
}
