package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an index has room for at a place, and what it does beyond. */
class IndexEdgeTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private static AttributeCatalog catalog(int attributes) {
        List<Attribute> all = new ArrayList<>();
        for (int i = 0; i < attributes; i++) {
            all.add(Attribute.of(key(i).value(), AttributeType.NUMBER, AttributeOrigin.PROFILE, ""));
        }
        return AttributeCatalog.of(all);
    }

    private static AttributeKey key(int attribute) {
        return AttributeKey.of("profile.n" + attribute);
    }

    private static Condition atLeast(int attribute, double bound) {
        return new AttributeCondition.Compare(
                key(attribute), Comparison.GTE, Operand.of(bound), false, WhenMissing.UNKNOWN);
    }

    private static Condition is(int attribute, double number) {
        return new AttributeCondition.Compare(
                key(attribute), Comparison.EQ, Operand.of(number), false, WhenMissing.UNKNOWN);
    }

    private static Facts facts(AttributeCatalog catalog, double each) {
        Facts.Builder facts = Facts.of(catalog, new VisitorId("visitor"), NOON, Consent.none());
        for (int i = 0; i < catalog.size(); i++) {
            facts.put(key(i), Value.of(each));
        }
        return facts.build();
    }

    private static void assertFinds(
            AttributeCatalog catalog, List<Condition> conditions, double each, IntPredicate expected) {
        RuleSet rules = RulePlanner.of(catalog, Map.of(), List.of())
                .plan(conditions.stream()
                        .map(condition -> new Rule("", condition))
                        .toList());
        Matches matches = rules.match(facts(catalog, -1));
        rules.match(facts(catalog, each), matches);
        int[] found = IntStream.range(0, rules.size()).filter(matches::matches).toArray();
        assertThat(found)
                .containsExactly(
                        IntStream.range(0, rules.size()).filter(expected).toArray());
        assertThat(matches.count()).isEqualTo(found.length);
    }

    @Test
    void siftsAListThatIsLongerThanItsRoom() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            conditions.add(new Logic.All(List.of(is(0, 7), atLeast(1, i / 500.0))));
        }
        assertFinds(catalog(2), conditions, 7, rule -> rule <= 3_500);
    }

    @Test
    void asksSlowTestsOfMoreThanItsRoom() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Condition near = new AttributeCondition.OneOf(
                    key(1),
                    true,
                    IntStream.range(0, 60).mapToObj(Value::of).collect(Collectors.toSet()),
                    false,
                    WhenMissing.UNKNOWN);
            conditions.add(new Logic.All(List.of(is(0, i % 3 == 0 ? 7.5 : 8), near)));
        }
        assertFinds(catalog(2), conditions, 7.5, rule -> rule % 3 == 0);
        assertFinds(catalog(2), conditions, 8, rule -> false);
    }

    @Test
    void asksMoreTestsOfOneRuleThanHaveRoomToBeQuick() {
        List<Condition> conditions = new ArrayList<>();
        for (int failing = 0; failing <= 40; failing++) {
            List<Condition> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(atLeast(i, i == failing ? 100 + i : i - 60.0));
                all.add(atLeast(i, i - 70.0));
            }
            conditions.add(new Logic.All(all.subList(0, 60)));
        }
        assertFinds(catalog(40), conditions, 50, rule -> rule >= 30);
    }

    @Test
    void asksMoreAttributesThanMasksCanName() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 2_300; i++) {
            conditions.add(new Logic.All(
                    List.of(atLeast(i, 3), is((i + 1) % 2_300, i % 2 == 0 ? 5 : 6), atLeast(9, 1))));
        }
        assertFinds(catalog(2_300), conditions, 5, rule -> rule % 2 == 0);
    }
}
