package dev.attune.rules;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON in which single quotes may stand for double ones. */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static JsonNode parse(String json) {
        return MAPPER.readTree(json.indexOf('"') < 0 ? json.replace('\'', '"') : json);
    }
}
