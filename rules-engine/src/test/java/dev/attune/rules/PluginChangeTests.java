package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
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
import org.junit.jupiter.api.Test;

class PluginChangeTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    /** A plugin whose next change is the instant of the request itself, which has passed when anybody acts on it. */
    private static final class Hasty implements ConditionType {
        @Override
        public String key() {
            return "test.hasty";
        }

        @Override
        public String label() {
            return "Hasty";
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
            return "it is hasty";
        }

        @Override
        public ConditionPredicate plan(Map<String, Value> parameters) {
            return new ConditionPredicate() {
                @Override
                public Truth test(Facts facts) {
                    return Truth.TRUE;
                }

                @Override
                public Optional<Instant> nextChange(Facts facts) {
                    return Optional.of(facts.at());
                }
            };
        }
    }

    @Test
    void doesNotHideTheChangesOfOtherConditions() {
        Condition evening =
                TestCatalog.read("{'timeOfDay': {'from': '09:00', 'to': '18:00', 'zone': 'UTC'}}".replace('\'', '"'));
        RuleSet rules = RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of(new Hasty()))
                .plan(List.of(
                        new Rule("", new Logic.All(List.of(new OpenCondition.Plugin("test.hasty", Map.of()), evening))),
                        new Rule("", evening)));
        Matches matches = rules.match(TestCatalog.Request.empty().at(NOON));

        assertThat(matches.nextChange(0, 2))
                .hasValueSatisfying(change ->
                        assertThat(change).isAfter(NOON).isBeforeOrEqualTo(Instant.parse("2026-06-15T18:00:00Z")));
    }
}
