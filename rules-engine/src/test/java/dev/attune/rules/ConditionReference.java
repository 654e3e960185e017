package dev.attune.rules;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.key.AudienceKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the reference page of the language from the schema, the operators, the sentences and the limits. */
final class ConditionReference {

    private static final Map<Class<? extends Condition>, String> GROUPS = groups();
    private static final Set<Class<? extends Condition>> ANSWERED =
            Set.of(AttributeCondition.class, BehaviorCondition.class, SequenceCondition.class);
    private static final List<AttributeType> TYPES = Arrays.stream(AttributeType.values())
            .filter(type -> !Operators.of(type).isEmpty())
            .toList();
    private static final List<String> PARTS = List.of(
            "attributeKey",
            "audienceKey",
            "operand",
            "otherAttribute",
            "literal",
            "date",
            "instant",
            "time",
            "dateTime",
            "duration",
            "coordinates",
            "zone",
            "whenMissing",
            "ignoreCase",
            "eventName",
            "property",
            "scope",
            "text");

    private final StringBuilder page = new StringBuilder();

    private ConditionReference() {}

    private static Map<Class<? extends Condition>, String> groups() {
        Map<Class<? extends Condition>, String> groups = new LinkedHashMap<>();
        groups.put(Logic.class, "Logic");
        groups.put(AttributeCondition.class, "Attributes");
        groups.put(TimeCondition.class, "Time");
        groups.put(BehaviorCondition.class, "Behaviour");
        groups.put(SequenceCondition.class, "Sequences");
        groups.put(OpenCondition.class, "Shares and plugins");
        return groups;
    }

    /** The page, as it must stand in the documentation. */
    static String page() {
        ConditionReference reference = new ConditionReference();
        reference.page.append(ReferenceText.INTRODUCTION);
        GROUPS.forEach(reference::group);
        reference.operators();
        reference.letters();
        reference.parts();
        reference.limits();
        reference.page.append('\n').append(ReferenceText.PUBLISHING);
        return reference.page.toString();
    }

    private void group(Class<? extends Condition> group, String title) {
        page.append("\n## ").append(title).append('\n');
        for (SchemaPart kind : SchemaPart.kinds()) {
            if (group.isInstance(condition(kind.examples().get(0)))) {
                page.append("\n### ").append(kind.title()).append("\n\n");
                page.append(kind.description()).append("\n\n");
                members(kind);
                examples(kind, ANSWERED.contains(group));
            }
        }
    }

    private void members(SchemaPart part) {
        row("member", "type", "given", "meaning");
        rule(4);
        for (SchemaPart.Member member : part.members()) {
            String meaning = member.description().equals(part.description()) ? "" : member.description();
            row(code(member.path()), member.type(), member.given(), meaning);
        }
    }

    private void examples(SchemaPart kind, boolean answered) {
        page.append('\n');
        if (answered) {
            row("example", "sentence", "if nothing is known", "if withheld");
            rule(4);
        } else {
            row("example", "sentence");
            rule(2);
        }
        for (JsonNode example : kind.examples()) {
            Condition condition = condition(example);
            String sentence = sentence(condition);
            if (answered) {
                row(
                        code(example.toString()),
                        sentence,
                        ReferenceAnswers.ofNothing(condition),
                        ReferenceAnswers.withheld(condition));
            } else {
                row(code(example.toString()), sentence);
            }
        }
    }

    private static Condition condition(JsonNode example) {
        return TestCatalog.read(example.toString());
    }

    private static String sentence(Condition condition) {
        return ConditionSentences.of(condition, Map.of(new AudienceKey("boot-lovers"), "Boot lovers"));
    }

    private void operators() {
        page.append("\n## Operators and types\n\nLists and structures are for placeholders; no operator is defined for")
                .append(" them.\n\n");
        row("operator", TYPES.stream().map(ConditionReference::typeName).collect(Collectors.joining(" | ")));
        rule(TYPES.size() + 1);
        for (String operator : operatorNames()) {
            row(
                    code(operator),
                    TYPES.stream()
                            .map(type -> Operators.isDefined(operator, type) ? "yes" : "")
                            .collect(Collectors.joining(" | ")));
        }
    }

    private static String typeName(AttributeType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<SchemaPart> attributeKinds() {
        return SchemaPart.kinds().stream().filter(kind -> kind.has("attribute")).toList();
    }

    /** The operators, in the order of the schema. */
    static List<String> operatorNames() {
        return attributeKinds().stream()
                .flatMap(kind -> operatorNames(kind).stream())
                .toList();
    }

    private static List<String> operatorNames(SchemaPart kind) {
        return kind.members().stream()
                .map(SchemaPart.Member::path)
                .filter(path -> !path.contains("."))
                .filter(path -> !Set.of("attribute", "ignoreCase", "whenMissing", "zone")
                        .contains(path))
                .toList();
    }

    private void letters() {
        page.append(ReferenceText.LETTERS);
        row("operator", "`ignoreCase`", "`whenMissing`", "`zone`");
        rule(4);
        for (SchemaPart kind : attributeKinds()) {
            for (String operator : operatorNames(kind)) {
                row(
                        code(operator),
                        kind.has("ignoreCase") ? folding(operator) : "no",
                        yes(kind.has("whenMissing")),
                        yes(kind.has("zone")));
            }
        }
    }

    private static String folding(String operator) {
        boolean text = Operators.isDefined(operator, AttributeType.TEXT);
        boolean set = Operators.isDefined(operator, AttributeType.TEXT_SET);
        if (operator.equals("matches")) {
            return "yes: letter by letter, as with `(?i)`";
        }
        if (JsonNames.find(AttributeCondition.TextOperator.class, operator) != null) {
            return set ? "yes: both are folded; a set, element by element" : "yes: both are folded";
        }
        if (text) {
            return "yes, if the attribute is a text: both are folded";
        }
        return set ? "yes: all elements are folded" : "no: texts have no order";
    }

    private static String yes(boolean taken) {
        return taken ? "yes" : "no";
    }

    private void parts() {
        page.append("\n## Parts\n\n");
        row("type", "meaning");
        rule(2);
        for (String name : PARTS) {
            SchemaPart part = SchemaPart.named(name);
            String words = part.schema().has("enum") ? " One of " + part.type() + "." : "";
            row(part.title().toLowerCase(Locale.ROOT), part.description() + words);
        }
        page.append("\nLiterals that are neither texts, numbers, `true`, `false` nor lists of texts are objects:\n\n");
        row("literal", "type");
        rule(2);
        row(code("{\"date\": \"2026-12-24\"}"), "date");
        row(code("{\"instant\": \"2026-12-24T18:00:00Z\"}"), "instant");
        row(code("{\"version\": \"2.10.1\"}"), "version");
        row(code("{\"address\": \"192.0.2.7\"}"), "IP address");
        row(code("{\"point\": [52.52, 13.4]}"), "place");
        row(code("{\"list\": [1, \"a\"]}"), "list, for plugins");
        row(code("{\"structure\": {\"name\": \"a\"}}"), "structure, for plugins");
        for (String name : List.of("pattern", "propertyTest", "step")) {
            SchemaPart part = SchemaPart.named(name);
            page.append("\n### ")
                    .append(part.title())
                    .append("\n\n")
                    .append(part.description())
                    .append("\n\n");
            members(part);
        }
    }

    private void limits() {
        page.append("\n## Limits\n\n");
        row("what", "limit");
        rule(2);
        limit("levels of nesting, through audiences too", Limits.DEPTH);
        limit("parts of one document: conditions, literals, elements of lists, property tests", Limits.NODES);
        limit("conditions together with those of the audiences named", Limits.NODES);
        limit("characters of a text", Limits.TEXT);
        limit("characters of the name of an event or of a seed", Limits.NAME);
        limit("steps of a sequence", Limits.STEPS);
        limit("a count that is compared with", Limits.COUNT);
        limit("a measure of the session that is compared with", Limits.MEASURE);
        limit("days of a duration, and before or after a date", Limits.DAYS);
        limit("days to an anniversary", Limits.ANNIVERSARY);
        limit("characters of a regular expression", TextPattern.LONGEST);
        limit("instructions that RE2 makes of one", TextPattern.LARGEST);
        limit("characters of a recurrence rule", RecurrenceCheck.LONGEST_RULE);
        limit("`INTERVAL` of a recurrence rule", RecurrenceCheck.MOST_INTERVAL);
        limit("`COUNT` of a recurrence rule", RecurrenceCheck.MOST_COUNT);
        limit("times of day of a recurrence rule", RecurrenceCheck.MOST_TIMES);
        limit("days of a recurring window", RecurrenceCheck.LONGEST_WINDOW.toDays());
        limit("kilometers of a radius", Limits.KILOMETERS);
    }

    private void limit(String what, double limit) {
        row(what, String.format(Locale.ROOT, "%,.0f", limit));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void rule(int columns) {
        page.append("|---".repeat(columns)).append("|\n");
    }
}
