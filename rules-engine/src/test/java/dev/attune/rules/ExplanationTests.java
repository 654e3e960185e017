package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final String TWO_BOOTS = "{'count': {'event': 'Product Viewed', 'where': [{'property': 'category',"
            + " 'eq': 'Boots'}], 'gte': 2, 'within': 'PT10M', 'scope': 'trail'}}";

    private static ConditionExplanation explain(String json, TestCatalog.Request request) {
        return TestCatalog.plan(json).explain(0, request.at(NOON));
    }

    private static TestCatalog.Request with(Attribute attribute, Value value) {
        return TestCatalog.Request.empty().with(attribute, value);
    }

    @Test
    void tellsTheValueThatWasSeen() {
        assertThat(explain("{'attribute': 'profile.tier', 'eq': 'gold'}", with(TestCatalog.TIER, Value.of("silver"))))
                .satisfies(each -> {
                    assertThat(each.sentence()).isEqualTo("tier is gold");
                    assertThat(each.truth()).isEqualTo(Truth.FALSE);
                    assertThat(each.observed()).isEqualTo("silver");
                    assertThat(each.describe()).isEqualTo("tier is gold: no (silver)");
                });
    }

    @Test
    void tellsWhatIsMissing() {
        ConditionExplanation explanation =
                explain("{'not': {'attribute': 'profile.tier', 'eq': 'gold'}}", TestCatalog.Request.empty());
        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        ConditionExplanation part = explanation.children().get(0);
        assertThat(part.attribute()).isEqualTo(TestCatalog.TIER.key());
        assertThat(part.cause()).isEqualTo(UnknownCause.MISSING);
        assertThat(part.describe()).isEqualTo("tier is gold: cannot be told, because tier is not known");
    }

    @Test
    void tellsWhichOfTwoComparedAttributesIsMissing() {
        String json = "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limit'}}";
        assertThat(explain(json, with(TestCatalog.ORDERS, Value.of(1))).attribute())
                .isEqualTo(TestCatalog.LIMIT.key());
        assertThat(explain(json, with(TestCatalog.LIMIT, Value.of(1))).attribute())
                .isEqualTo(TestCatalog.ORDERS.key());
    }

    @Test
    void tellsHowNearItCame() {
        TrailEvent boots =
                new TrailEvent("Product Viewed", NOON.minusSeconds(60), Map.of("category", Value.of("Boots")));
        ConditionExplanation one =
                explain(TWO_BOOTS, TestCatalog.Request.empty().trail(NOON, boots));
        ConditionExplanation two =
                explain(TWO_BOOTS, TestCatalog.Request.empty().trail(NOON, boots, boots));
        assertThat(one.describe())
                .isEqualTo("viewed at least 2 products in Boots within 10 minutes: no, 1 of 2, one more needed");
        assertThat(two.describe()).isEqualTo("viewed at least 2 products in Boots within 10 minutes: yes (2)");
    }

    @Test
    void tellsHowFarASequenceCame() {
        String json = "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}, {'event': 'C'}], 'scope': 'trail'}}";
        TestCatalog.Request request = TestCatalog.Request.empty()
                .trail(NOON, new TrailEvent("A", NOON, Map.of()), new TrailEvent("B", NOON, Map.of()));
        assertThat(explain(json, request).describe())
                .isEqualTo("did \"A\", then did \"B\", then did \"C\": no, 2 of 3 steps, lacking: did \"C\"");
    }

    @Test
    void tellsWhichPartsAreLacking() {
        String json =
                "{'all': [{'attribute': 'profile.tier', 'eq': 'gold'}, {'attribute': 'profile.orders', 'gte': 3}]}";
        TestCatalog.Request request = with(TestCatalog.TIER, Value.of("gold")).with(TestCatalog.ORDERS, Value.of(2));
        ConditionExplanation explanation = explain(json, request);
        assertThat(explanation.sentence()).isEqualTo("tier is gold and orders is at least 3");
        assertThat(explanation.describe())
                .isEqualTo("1 of 2 conditions hold; not this one: orders is at least 3: no (2), 1 short of 3");
        assertThat(explanation.children()).hasSize(2);
    }
}
