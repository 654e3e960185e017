package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads conditions made of conditions, finds the kind of all others, and hands them to the reader of their group. */
final class ConditionReader {

    private static final Condition PLACEHOLDER = new Logic.Never();

    private static final List<String> KINDS = List.of(
            "all",
            "any",
            "not",
            "always",
            "never",
            "audience",
            "attribute",
            "timeOfDay",
            "daysOfWeek",
            "daysOfMonth",
            "months",
            "dateRange",
            "recurring",
            "holiday",
            "count",
            "distinct",
            "sum",
            "max",
            "last",
            "session",
            "sequence",
            "abandoned",
            "share",
            "plugin");

    private final Reading reading;
    private final AttributeReader attributes;
    private final BehaviorReader behaviors;

    ConditionReader(Reading reading) {
        this.reading = reading;
        this.attributes = new AttributeReader(reading);
        this.behaviors = new BehaviorReader(reading);
    }

    /** The condition; each part that has problems is a placeholder, against which nothing can be said. */
    Condition read(JsonNode node, String pointer) {
        return read(node, pointer, 1);
    }

    private Condition read(JsonNode node, String pointer, int depth) {
        if (depth > Limits.DEPTH) {
            reading.problem(pointer, Limits.TOO_DEEP);
            return PLACEHOLDER;
        }
        if (!reading.count(pointer)) {
            return PLACEHOLDER;
        }
        Members members = new Members(node, pointer, reading);
        String kind = members.oneOf(KINDS, "The kind of condition");
        if (kind == null) {
            members.forgive();
            return PLACEHOLDER;
        }
        int before = reading.found();
        Condition condition = read(kind, members, depth);
        members.end();
        return reading.found() == before || isSoundWithoutItsParts(condition, depth) ? condition : PLACEHOLDER;
    }

    /** Whether what is wrong is wrong with parts of it, which have placeholders. */
    private static boolean isSoundWithoutItsParts(Condition condition, int depth) {
        if (depth == Limits.DEPTH) {
            return false;
        }
        return condition instanceof Logic.Not
                || (condition instanceof Logic.All all && !all.conditions().isEmpty())
                || (condition instanceof Logic.Any any && !any.conditions().isEmpty());
    }

    private Condition read(String kind, Members members, int depth) {
        return switch (kind) {
            case "all" -> new Logic.All(conditions(kind, members, depth));
            case "any" -> new Logic.Any(conditions(kind, members, depth));
            case "not" -> new Logic.Not(read(members.take(kind), members.pointer(kind), depth + 1));
            case "always" -> constant(kind, members, new Logic.Always());
            case "never" -> constant(kind, members, new Logic.Never());
            case "audience" -> audience(members);
            case "attribute" -> attributes.read(members);
            case "share" -> share(members.object(kind, "an object"));
            case "plugin" -> plugin(members);
            case "count", "distinct", "sum", "max", "last", "session", "sequence", "abandoned" ->
                behaviors.read(kind, members.object(kind, "an object"));
            default -> TimeReader.read(kind, members.object(kind, "an object"), reading);
        };
    }

    private List<Condition> conditions(String kind, Members members, int depth) {
        List<Condition> conditions = new ArrayList<>();
        int index = 0;
        for (JsonNode element : members.list(kind)) {
            conditions.add(read(element, JsonPointer.index(members.pointer(kind), index++), depth + 1));
        }
        return conditions;
    }

    private Condition constant(String kind, Members members, Condition condition) {
        if (!members.flag(kind)) {
            reading.problem(
                    members.pointer(kind), Spelling.quoted(kind) + " must be true: write {\"" + kind + "\": true}.");
        }
        return condition;
    }

    private static Condition audience(Members members) {
        return members.parsed(
                "audience",
                key -> new Logic.InAudience(new AudienceKey(key)),
                "the key of an audience (lower-case letters, digits, dots, hyphens, underscores)",
                PLACEHOLDER);
    }

    private static Condition share(Members members) {
        Condition share = new OpenCondition.Share(members.name("seed"), members.number("from"), members.number("to"));
        members.end();
        return share;
    }

    private Condition plugin(Members members) {
        String type = members.name("plugin");
        Map<String, Value> parameters = new LinkedHashMap<>();
        JsonNode node = members.take("parameters");
        if (node.isObject()) {
            String pointer = members.pointer("parameters");
            for (Map.Entry<String, JsonNode> parameter : node.properties()) {
                String place = JsonPointer.child(pointer, parameter.getKey());
                reading.text(parameter.getKey(), place);
                parameters.put(parameter.getKey(), ValueFormat.read(parameter.getValue(), place, reading));
            }
        } else if (!node.isMissingNode()) {
            reading.problem(
                    members.pointer("parameters"),
                    "\"parameters\" must be an object of parameters by name, not " + JsonNames.kind(node) + ".");
        }
        return new OpenCondition.Plugin(type, parameters);
    }
}
