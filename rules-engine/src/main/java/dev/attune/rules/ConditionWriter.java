package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes logic, times and open conditions as JSON; attributes and behaviour have writers of their own. */
final class ConditionWriter
        implements Logic.Visitor<ObjectNode>, TimeCondition.Visitor<ObjectNode>, OpenCondition.Visitor<ObjectNode> {

    static final Condition.Visitor<ObjectNode> VISITOR = visitor();

    private ConditionWriter() {}

    private static Condition.Visitor<ObjectNode> visitor() {
        ConditionWriter writer = new ConditionWriter();
        BehaviorWriter behaviors = new BehaviorWriter();
        return new ByGroup<>(writer, new AttributeWriter(), writer, behaviors, behaviors, writer);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void putZone(ObjectNode object, ZoneChoice zone) {
        if (zone instanceof ZoneChoice.Fixed fixed) {
            object.put("zone", fixed.zone().getId());
        } else {
            object.put("zone", zone instanceof ZoneChoice.Site ? "site" : "visitor");
        }
    }

    /** Texts in alphabetical order, so that equal sets are written alike. */
    static ArrayNode texts(Stream<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.sorted().forEach(array::add);
        return array;
    }

    @Override
    public ObjectNode all(Logic.All condition) {
        return list("all", condition.conditions());
    }

    @Override
    public ObjectNode any(Logic.Any condition) {
        return list("any", condition.conditions());
    }

    private static ObjectNode list(String name, List<Condition> conditions) {
        ObjectNode object = object();
        ArrayNode array = object.putArray(name);
        conditions.forEach(each -> array.add(each.accept(VISITOR)));
        return object;
    }

    @Override
    public ObjectNode not(Logic.Not condition) {
        ObjectNode object = object();
        object.set("not", condition.condition().accept(VISITOR));
        return object;
    }

    @Override
    public ObjectNode always(Logic.Always condition) {
        return object().put("always", true);
    }

    @Override
    public ObjectNode never(Logic.Never condition) {
        return object().put("never", true);
    }

    @Override
    public ObjectNode inAudience(Logic.InAudience condition) {
        return object().put("audience", condition.audience().value());
    }

    @Override
    public ObjectNode timeOfDay(TimeCondition.TimeOfDay condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("timeOfDay");
        inner.put("from", condition.from().toString()).put("to", condition.to().toString());
        putZone(inner, condition.zone());
        return object;
    }

    @Override
    public ObjectNode daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return constants("daysOfWeek", "days", condition.days(), condition.zone());
    }

    @Override
    public ObjectNode daysOfMonth(TimeCondition.DaysOfMonth condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("daysOfMonth");
        ArrayNode days = inner.putArray("days");
        condition.days().stream().sorted().forEach(days::add);
        putZone(inner, condition.zone());
        return object;
    }

    @Override
    public ObjectNode months(TimeCondition.Months condition) {
        return constants("months", "months", condition.months(), condition.zone());
    }

    private static <E extends Enum<E>> ObjectNode constants(
            String kind, String member, Set<E> constants, ZoneChoice zone) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject(kind);
        ArrayNode array = inner.putArray(member);
        constants.stream().sorted().forEach(each -> array.add(JsonNames.lower(each)));
        putZone(inner, zone);
        return object;
    }

    @Override
    public ObjectNode dateRange(TimeCondition.DateRange condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("dateRange");
        if (condition.from() != null) {
            inner.put("from", condition.from().toString());
        }
        if (condition.to() != null) {
            inner.put("to", condition.to().toString());
        }
        putZone(inner, condition.zone());
        return object;
    }

    @Override
    public ObjectNode recurring(TimeCondition.Recurring condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("recurring");
        inner.put("rule", condition.rule())
                .put("start", condition.start().toString())
                .put("duration", condition.duration().toString());
        putZone(inner, condition.zone());
        return object;
    }

    @Override
    public ObjectNode holiday(TimeCondition.Holiday condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("holiday").put("country", condition.country());
        if (condition.region() != null) {
            inner.put("region", condition.region());
        }
        putZone(inner, condition.zone());
        return object;
    }

    @Override
    public ObjectNode share(OpenCondition.Share condition) {
        ObjectNode object = object();
        ObjectNode inner = object.putObject("share").put("seed", condition.seed());
        inner.set("from", ValueFormat.number(condition.from()));
        inner.set("to", ValueFormat.number(condition.to()));
        return object;
    }

    @Override
    public ObjectNode plugin(OpenCondition.Plugin condition) {
        ObjectNode object = object().put("plugin", condition.type());
        if (!condition.parameters().isEmpty()) {
            ObjectNode parameters = object.putObject("parameters");
            condition.parameters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> parameters.set(each.getKey(), ValueFormat.write(each.getValue())));
        }
        return object;
    }
}
