package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.AnniversaryWithin;
import dev.attune.api.condition.AttributeCondition.Between;
import dev.attune.api.condition.AttributeCondition.Compare;
import dev.attune.api.condition.AttributeCondition.DateCompare;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.AttributeCondition.DaysAround;
import dev.attune.api.condition.AttributeCondition.Has;
import dev.attune.api.condition.AttributeCondition.InCidr;
import dev.attune.api.condition.AttributeCondition.OneOf;
import dev.attune.api.condition.AttributeCondition.Presence;
import dev.attune.api.condition.AttributeCondition.SetMatch;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.AttributeCondition.TextSearch;
import dev.attune.api.condition.AttributeCondition.WithinLast;
import dev.attune.api.condition.AttributeCondition.WithinRadius;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads conditions on one attribute: the member {@code attribute}, and one that is named for the operator. */
final class AttributeReader {

    private static final AttributeKey PLACEHOLDER = AttributeKey.of("no.attribute");

    private static final List<String> OPERATORS = Stream.of(
                    JsonNames.all(Comparison.class),
                    List.of("between", "in", "notIn"),
                    JsonNames.all(TextOperator.class),
                    List.of("exists", "missing", "isEmpty"),
                    JsonNames.all(SetOperator.class),
                    JsonNames.all(DateOperator.class),
                    List.of("withinLast", "notWithinLast", "anniversaryWithin", "daysAround", "withinRadius", "inCidr"))
            .flatMap(List::stream)
            .toList();

    private final Reading reading;

    AttributeReader(Reading reading) {
        this.reading = reading;
    }

    Condition read(Members members) {
        AttributeKey key = attribute(members);
        String operator = members.oneOf(OPERATORS, "The operator");
        if (operator != null) {
            return read(key, operator, members);
        }
        ignoreCase(members);
        whenMissing(members);
        members.zone();
        return new Has(key, Presence.EXISTS);
    }

    private static AttributeKey attribute(Members members) {
        return members.parsed(
                "attribute", AttributeKey::of, "the key of an attribute such as \"profile.loyalty_tier\"", PLACEHOLDER);
    }

    private AttributeCondition read(AttributeKey key, String operator, Members members) {
        Comparison comparison = JsonNames.find(Comparison.class, operator);
        if (comparison != null) {
            return new Compare(key, comparison, operand(members, operator), ignoreCase(members), whenMissing(members));
        }
        TextOperator text = JsonNames.find(TextOperator.class, operator);
        if (text != null) {
            return new TextSearch(key, text, members.text(operator), ignoreCase(members), whenMissing(members));
        }
        SetOperator set = JsonNames.find(SetOperator.class, operator);
        if (set != null) {
            Set<String> texts = new LinkedHashSet<>(texts(members, operator));
            return new SetMatch(key, set, texts, ignoreCase(members), whenMissing(members));
        }
        DateOperator date = JsonNames.find(DateOperator.class, operator);
        return date != null
                ? new DateCompare(key, date, dateOperand(members, operator), members.zone(), whenMissing(members))
                : readOther(key, operator, members);
    }

    private AttributeCondition readOther(AttributeKey key, String operator, Members members) {
        return switch (operator) {
            case "between" -> between(key, members);
            case "in", "notIn" ->
                new OneOf(
                        key,
                        operator.equals("notIn"),
                        values(members, operator),
                        ignoreCase(members),
                        whenMissing(members));
            case "exists" -> has(key, operator, Presence.EXISTS, members);
            case "missing" -> has(key, operator, Presence.MISSING, members);
            case "isEmpty" -> has(key, operator, Presence.EMPTY, members);
            case "withinLast", "notWithinLast" ->
                new WithinLast(key, operator.equals("notWithinLast"), members.duration(operator), whenMissing(members));
            case "anniversaryWithin" ->
                new AnniversaryWithin(key, members.integer(operator), members.zone(), whenMissing(members));
            case "daysAround" -> daysAround(key, members);
            case "withinRadius" -> withinRadius(key, members);
            default -> new InCidr(key, texts(members, operator), whenMissing(members));
        };
    }

    private static boolean ignoreCase(Members members) {
        return members.flag("ignoreCase");
    }

    private static WhenMissing whenMissing(Members members) {
        return members.choice("whenMissing", WhenMissing.class, WhenMissing.UNKNOWN);
    }

    private Operand operand(Members members, String operator) {
        Operand.@Nullable Other other = other(members, operator);
        return other != null ? other : new Operand.Literal(members.value(operator));
    }

    private Operand dateOperand(Members members, String operator) {
        Operand.@Nullable Other other = other(members, operator);
        return other != null
                ? other
                : new Operand.Literal(ValueFormat.readDate(members.take(operator), members.pointer(operator), reading));
    }

    private Operand.@Nullable Other other(Members members, String operator) {
        JsonNode node = members.take(operator);
        if (!node.isObject() || !node.has("attribute")) {
            return null;
        }
        Members inner = new Members(node, members.pointer(operator), reading);
        AttributeKey key = attribute(inner);
        inner.end();
        return new Operand.Other(key);
    }

    private AttributeCondition between(AttributeKey key, Members members) {
        List<JsonNode> bounds = members.list("between");
        Value[] values = {ValueFormat.PLACEHOLDER, ValueFormat.PLACEHOLDER};
        if (bounds.size() == 2) {
            for (int i = 0; i < 2; i++) {
                String place = JsonPointer.index(members.pointer("between"), i);
                values[i] = ValueFormat.read(bounds.get(i), place, reading);
            }
        } else if (!bounds.isEmpty()) {
            reading.problem(members.pointer("between"), "\"between\" needs two bounds: [least, greatest].");
        }
        return new Between(key, values[0], values[1], whenMissing(members));
    }

    private Set<Value> values(Members members, String operator) {
        Set<Value> values = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode element : members.list(operator)) {
            values.add(ValueFormat.read(element, JsonPointer.index(members.pointer(operator), index++), reading));
        }
        return values;
    }

    private List<String> texts(Members members, String operator) {
        members.list(operator);
        JsonNode node = members.take(operator);
        return node.isArray() ? ValueFormat.texts(node, members.pointer(operator), reading) : List.of();
    }

    private AttributeCondition has(AttributeKey key, String operator, Presence presence, Members members) {
        if (!members.flag(operator)) {
            reading.problem(
                    members.pointer(operator),
                    Spelling.quoted(operator) + " must be true: for the opposite, wrap the condition in \"not\".");
        }
        return new Has(key, presence);
    }

    private static AttributeCondition daysAround(AttributeKey key, Members members) {
        Members inner = members.object("daysAround", "an object");
        int before = inner.integer("before");
        int after = inner.integer("after");
        inner.end();
        return new DaysAround(key, before, after, members.zone(), whenMissing(members));
    }

    private static AttributeCondition withinRadius(AttributeKey key, Members members) {
        Members inner = members.object("withinRadius", "an object");
        Value.Point center = inner.point("center");
        double kilometers = inner.number("kilometers");
        inner.end();
        return new WithinRadius(key, center, kilometers, whenMissing(members));
    }
}
