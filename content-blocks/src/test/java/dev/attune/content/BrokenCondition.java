package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition of a plugin that breaks down whenever it is asked. */
final class BrokenCondition implements ConditionType {
    @Override
    public String key() {
        return "shop.broken";
    }

    @Override
    public String label() {
        return "Broken";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Set<AttributeKey> reads(Map<String, Value> parameters) {
        return Set.of();
    }

    @Override
    public boolean readsTrail(Map<String, Value> parameters) {
        return false;
    }

    @Override
    public String sentence(Map<String, Value> parameters) {
        return "it is broken";
    }

    @Override
    public ConditionPredicate plan(Map<String, Value> parameters) {
        return new ConditionPredicate() {
            @Override
            public Truth test(Facts facts) {
                throw new IllegalStateException("no weather today");
            }

            @Override
            public Optional<Instant> nextChange(Facts facts) {
                return Optional.empty();
            }
        };
    }
}
