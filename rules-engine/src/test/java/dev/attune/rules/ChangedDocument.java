package dev.attune.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sound document in which one thing was changed.
 *
 * @param how what was done to it
 */
record ChangedDocument(String how, JsonNode document) {

    private static final List<JsonNode> VALUES = List.of(
            Json.parse("null"),
            Json.parse("true"),
            Json.parse("false"),
            Json.parse("7"),
            Json.parse("0.5"),
            Json.parse("'gold'"),
            Json.parse("''"),
            Json.parse("'2026-01-01'"),
            Json.parse("'PT10M'"),
            Json.parse("[]"),
            Json.parse("['gold']"),
            Json.parse("[7]"),
            Json.parse("{}"),
            Json.parse("{'attribute': 'profile.tier'}"),
            Json.parse("{'date': '2026-01-01'}"),
            Json.parse("{'always': true}"),
            Json.parse("{'event': 'Product Viewed'}"));

    private static final List<String> NAMES = List.of(
            "eq",
            "gte",
            "between",
            "in",
            "exists",
            "where",
            "event",
            "within",
            "gap",
            "scope",
            "zone",
            "from",
            "to",
            "ignoreCase",
            "whenMissing",
            "parameters",
            "always",
            "all",
            "attribute",
            "count",
            "lookback",
            "property");

    /** One document for each kind of change. */
    static List<ChangedDocument> of(long seed) {
        JsonNode sound = ConditionFormat.write(new RandomConditions(seed).any(2));
        Random random = new Random(seed);
        List<ChangedDocument> changed = new ArrayList<>();
        for (String how : List.of("renamed", "replaced", "extra", "missing", "unknown word", "two in one", "element")) {
            JsonNode document = sound.deepCopy();
            List<JsonNode> places = new ArrayList<>();
            containers(document, places);
            change(how, places.get(random.nextInt(places.size())), random);
            changed.add(new ChangedDocument(how, document));
        }
        return changed;
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer()) {
            found.add(node);
            node.values().forEach(each -> containers(each, found));
        }
    }

    private static void change(String how, JsonNode place, Random random) {
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            change(how, object, names.get(random.nextInt(names.size())), random);
        } else if (place instanceof ArrayNode array) {
            if (how.equals("missing")) {
                array.removeAll();
            } else if (!array.isEmpty()) {
                array.set(random.nextInt(array.size()), value(random));
            }
        }
    }

    private static void change(String how, ObjectNode object, String name, Random random) {
        switch (how) {
            case "renamed" -> object.set(name + "s", object.remove(name));
            case "extra" -> object.set("note", value(random));
            case "missing" -> object.remove(name);
            case "unknown word" -> {
                if (object.get(name).isString()) {
                    object.put(name, object.get(name).stringValue() + " ?");
                }
            }
            case "two in one" -> object.set(NAMES.get(random.nextInt(NAMES.size())), value(random));
            default -> object.set(name, value(random));
        }
    }

    private static JsonNode value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    }

    @Override
    public String toString() {
        return how + ": " + document;
    }
}
