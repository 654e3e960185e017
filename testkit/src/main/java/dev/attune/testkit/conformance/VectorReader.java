package dev.attune.testkit.conformance;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.request.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads vectors strictly: an unknown member, or one given twice, is refused. */
final class VectorReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private VectorReader() {}

    static ConformanceVector read(String json) {
        JsonObject vector = new JsonObject(parse(json), "");
        String name = vector.text("name");
        try {
            return read(name, vector);
        } catch (MalformedVectorException e) {
            throw e.of(name);
        }
    }

    private static ConformanceVector read(String name, JsonObject vector) {
        vector.optionalText("comment");
        AttributeCatalog catalog = CatalogReader.read(vector);
        JsonNode condition = vector.required("condition");
        Map<AudienceKey, JsonNode> audiences = audiences(vector);
        JsonObject request = new JsonObject(vector.required("request"), vector.pointer("request"));
        Facts facts = RequestReader.read(request, catalog);
        Expectation expectation = ExpectationReader.read(vector);
        vector.end();
        return new ConformanceVector(name, condition, audiences, facts, expectation);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedVectorException("not JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<AudienceKey, JsonNode> audiences(JsonObject vector) {
        Map<AudienceKey, JsonNode> audiences = new LinkedHashMap<>();
        vector.members("audiences").forEach((key, condition) -> {
            String pointer = JsonPointer.child(vector.pointer("audiences"), key);
            audiences.put(JsonObject.parse(key, pointer, AudienceKey::new, "the key of an audience"), condition);
        });
        return audiences;
    }
}
