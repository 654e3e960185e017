package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plugin's condition that knows one city, where it always rains. */
final class Raining implements ConditionType {
    @Override
    public String key() {
        return "weather.raining";
    }

    @Override
    public String label() {
        return "Raining";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("city", "City", AttributeType.TEXT, true));
    }

    @Override
    public Set<AttributeKey> reads(Map<String, Value> parameters) {
        return Set.of(AttributeKey.of("request.country"));
    }

    @Override
    public boolean readsTrail(Map<String, Value> parameters) {
        return false;
    }

    @Override
    public String sentence(Map<String, Value> parameters) {
        return "it rains in " + ((Value.Text) parameters.get("city")).value();
    }

    @Override
    public ConditionPredicate plan(Map<String, Value> parameters) {
        boolean oslo = parameters.get("city").equals(Value.of("Oslo"));
        if (!oslo) {
            throw new IllegalArgumentException("No such city: " + ((Value.Text) parameters.get("city")).value() + ".");
        }
        return facts -> Truth.TRUE;
    }
}
