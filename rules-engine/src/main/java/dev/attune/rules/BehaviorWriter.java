package dev.attune.rules;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.condition.SequenceCondition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions on what the visitor did as JSON. */
final class BehaviorWriter implements BehaviorCondition.Visitor<ObjectNode>, SequenceCondition.Visitor<ObjectNode> {

    @Override
    public ObjectNode eventCount(BehaviorCondition.EventCount condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject("count");
        putEvent(inner, condition.event());
        inner.put(JsonNames.of(condition.comparison()), condition.count());
        putLookback(inner, condition.lookback(), "within");
        return object;
    }

    @Override
    public ObjectNode distinctCount(BehaviorCondition.DistinctCount condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject("distinct");
        putEvent(inner, condition.event());
        inner.put("property", condition.property());
        inner.put(JsonNames.of(condition.comparison()), condition.count());
        putLookback(inner, condition.lookback(), "within");
        return object;
    }

    @Override
    public ObjectNode eventAggregate(BehaviorCondition.EventAggregate condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject(JsonNames.of(condition.aggregation()));
        putEvent(inner, condition.event());
        inner.put("property", condition.property());
        inner.set(JsonNames.of(condition.comparison()), ValueFormat.write(condition.value()));
        putLookback(inner, condition.lookback(), "within");
        return object;
    }

    @Override
    public ObjectNode sessionIs(BehaviorCondition.SessionIs condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject("session").put("measure", JsonNames.of(condition.measure()));
        inner.set(JsonNames.of(condition.comparison()), ValueFormat.number(condition.value()));
        return object;
    }

    @Override
    public ObjectNode sequence(SequenceCondition.Sequence condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject("sequence");
        ArrayNode steps = inner.putArray("steps");
        for (SequenceCondition.Step step : condition.steps()) {
            ObjectNode each = steps.addObject();
            putEvent(each, step.event());
            if (step.gap() != null) {
                each.put("gap", step.gap().toString());
            }
            if (step.next()) {
                each.put("next", true);
            }
        }
        if (condition.within() != null) {
            inner.put("within", condition.within().toString());
        }
        if (condition.sameProperty() != null) {
            inner.put("sameProperty", condition.sameProperty());
        }
        if (!condition.without().isEmpty()) {
            ArrayNode without = inner.putArray("without");
            condition.without().forEach(pattern -> putEvent(without.addObject(), pattern));
        }
        putLookback(inner, condition.lookback(), "lookback");
        return object;
    }

    @Override
    public ObjectNode abandoned(SequenceCondition.Abandoned condition) {
        ObjectNode object = ConditionWriter.object();
        ObjectNode inner = object.putObject("abandoned");
        putEvent(inner.putObject("started"), condition.started());
        putEvent(inner.putObject("finished"), condition.finished());
        inner.put("after", condition.after().toString());
        putLookback(inner, condition.lookback(), "lookback");
        return object;
    }

    private static void putEvent(ObjectNode object, EventPattern pattern) {
        object.put("event", pattern.name());
        if (!pattern.where().isEmpty()) {
            ArrayNode where = object.putArray("where");
            for (PropertyTest test : pattern.where()) {
                ObjectNode each = where.addObject().put("property", test.property());
                each.set(JsonNames.of(test.comparison()), ValueFormat.write(test.value()));
            }
        }
    }

    private static void putLookback(ObjectNode object, Lookback lookback, String window) {
        lookback.window().ifPresent(duration -> object.put(window, duration.toString()));
        object.put("scope", JsonNames.of(lookback.scope()));
    }
}
