package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions on one attribute as JSON. */
final class AttributeWriter implements AttributeCondition.Visitor<ObjectNode> {

    @Override
    public ObjectNode compare(AttributeCondition.Compare condition) {
        ObjectNode object = attribute(condition.attribute());
        object.set(JsonNames.of(condition.comparison()), operand(condition.operand()));
        return end(object, condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public ObjectNode between(AttributeCondition.Between condition) {
        ObjectNode object = attribute(condition.attribute());
        object.putArray("between").add(ValueFormat.write(condition.low())).add(ValueFormat.write(condition.high()));
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode oneOf(AttributeCondition.OneOf condition) {
        ObjectNode object = attribute(condition.attribute());
        ArrayNode values = object.putArray(condition.negated() ? "notIn" : "in");
        condition.values().stream()
                .sorted(Comparator.comparing(Value::toString))
                .forEach(value -> values.add(ValueFormat.write(value)));
        return end(object, condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public ObjectNode textSearch(AttributeCondition.TextSearch condition) {
        ObjectNode object = attribute(condition.attribute()).put(JsonNames.of(condition.operator()), condition.text());
        return end(object, condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public ObjectNode has(AttributeCondition.Has condition) {
        String operator = switch (condition.presence()) {
            case EXISTS -> "exists";
            case MISSING -> "missing";
            case EMPTY -> "isEmpty";
        };
        return attribute(condition.attribute()).put(operator, true);
    }

    @Override
    public ObjectNode setMatch(AttributeCondition.SetMatch condition) {
        ObjectNode object = attribute(condition.attribute());
        object.set(JsonNames.of(condition.operator()), ConditionWriter.texts(condition.texts().stream()));
        return end(object, condition.ignoreCase(), condition.whenMissing());
    }

    @Override
    public ObjectNode dateCompare(AttributeCondition.DateCompare condition) {
        ObjectNode object = attribute(condition.attribute());
        Operand operand = condition.operand();
        String operator = JsonNames.of(condition.operator());
        if (operand instanceof Operand.Literal literal && literal.value() instanceof Value.Day day) {
            object.put(operator, day.value().toString());
        } else if (operand instanceof Operand.Literal literal && literal.value() instanceof Value.Moment moment) {
            object.put(operator, moment.value().toString());
        } else {
            object.set(operator, operand(operand));
        }
        ConditionWriter.putZone(object, condition.zone());
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode withinLast(AttributeCondition.WithinLast condition) {
        ObjectNode object = attribute(condition.attribute())
                .put(
                        condition.negated() ? "notWithinLast" : "withinLast",
                        condition.duration().toString());
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        ObjectNode object = attribute(condition.attribute()).put("anniversaryWithin", condition.days());
        ConditionWriter.putZone(object, condition.zone());
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode daysAround(AttributeCondition.DaysAround condition) {
        ObjectNode object = attribute(condition.attribute());
        object.putObject("daysAround").put("before", condition.before()).put("after", condition.after());
        ConditionWriter.putZone(object, condition.zone());
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode withinRadius(AttributeCondition.WithinRadius condition) {
        ObjectNode object = attribute(condition.attribute());
        ObjectNode inner = object.putObject("withinRadius");
        inner.set("center", ValueFormat.point(condition.center()));
        inner.set("kilometers", ValueFormat.number(condition.kilometers()));
        return end(object, false, condition.whenMissing());
    }

    @Override
    public ObjectNode inCidr(AttributeCondition.InCidr condition) {
        ObjectNode object = attribute(condition.attribute());
        ArrayNode blocks = object.putArray("inCidr");
        condition.blocks().forEach(blocks::add);
        return end(object, false, condition.whenMissing());
    }

    private static ObjectNode attribute(AttributeKey key) {
        return ConditionWriter.object().put("attribute", key.value());
    }

    private static JsonNode operand(Operand operand) {
        return operand instanceof Operand.Other other
                ? attribute(other.attribute())
                : ValueFormat.write(((Operand.Literal) operand).value());
    }

    private static ObjectNode end(ObjectNode object, boolean ignoreCase, WhenMissing whenMissing) {
        if (ignoreCase) {
            object.put("ignoreCase", true);
        }
        if (whenMissing != WhenMissing.UNKNOWN) {
            object.put("whenMissing", JsonNames.of(whenMissing));
        }
        return object;
    }
}
