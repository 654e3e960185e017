package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
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
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * More attributes, texts, tags and bounds than the index has bits for, so that cells share bits, lists are found by parts and tables are
 * sparse: it still finds exactly the rules that a naive evaluator finds true.
 */
class WideWorldTests {

    private static final int EACH = 40;
    private static final AttributeCatalog CATALOG = catalog();
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private final Random random = new Random(7);

    private static AttributeCatalog catalog() {
        List<Attribute> all = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            all.add(Attribute.of("profile.text_" + i, AttributeType.TEXT, AttributeOrigin.PROFILE, ""));
            all.add(Attribute.of("profile.number_" + i, AttributeType.NUMBER, AttributeOrigin.PROFILE, ""));
            all.add(Attribute.of("profile.tags_" + i, AttributeType.TEXT_SET, AttributeOrigin.PROFILE, ""));
            all.add(Attribute.of("profile.date_" + i, AttributeType.INSTANT, AttributeOrigin.PROFILE, ""));
        }
        return AttributeCatalog.of(all);
    }

    /** Few attributes are asked by most rules, so that each of them has many values. */
    private Attribute attribute(AttributeType type) {
        List<Attribute> fitting = CATALOG.attributes().stream()
                .filter(each -> each.type() == type)
                .toList();
        return fitting.get(random.nextInt(10) > 0 ? random.nextInt(2) : random.nextInt(EACH));
    }

    private String text() {
        return "t" + (random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(8));
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.MAX_VALUE;
            case 1 -> -Double.MAX_VALUE;
            case 2 -> Double.MIN_VALUE;
            case 3 -> random.nextInt(2_000) / 8.0;
            case 4 -> Math.pow(10, random.nextInt(300)) * (random.nextBoolean() ? 1 : -1);
            default -> random.nextInt(12);
        };
    }

    private Value instant() {
        return Value.of(NOON.plusSeconds(random.nextInt(200) * 3_600L));
    }

    private Set<String> texts() {
        Set<String> texts = new HashSet<>();
        int size = 1 + random.nextInt(random.nextInt(6) == 0 ? 30 : 3);
        while (texts.size() < size) {
            texts.add(text());
        }
        return texts;
    }

    private <T> Set<T> several(Supplier<T> source) {
        Set<T> all = new HashSet<>();
        for (int i = random.nextInt(random.nextInt(5) == 0 ? 25 : 4); i >= 0; i--) {
            all.add(source.get());
        }
        return all;
    }

    private WhenMissing missing() {
        return WhenMissing.values()[random.nextInt(3)];
    }

    private Condition leaf() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new AttributeCondition.Compare(
                        attribute(AttributeType.TEXT).key(),
                        random.nextInt(4) > 0 ? Comparison.EQ : Comparison.NE,
                        Operand.of(text()),
                        random.nextBoolean(),
                        missing());
            case 1 ->
                new AttributeCondition.OneOf(
                        attribute(AttributeType.TEXT).key(),
                        random.nextInt(4) == 0,
                        several(() -> Value.of(text())),
                        false,
                        missing());
            case 2 ->
                new AttributeCondition.Compare(
                        attribute(AttributeType.NUMBER).key(),
                        Comparison.values()[random.nextInt(6)],
                        Operand.of(number()),
                        false,
                        missing());
            case 3 -> {
                double a = number();
                double b = number();
                yield new AttributeCondition.Between(
                        attribute(AttributeType.NUMBER).key(),
                        Value.of(Math.min(a, b)),
                        Value.of(Math.max(a, b)),
                        missing());
            }
            case 4 ->
                new AttributeCondition.OneOf(
                        attribute(AttributeType.NUMBER).key(),
                        random.nextBoolean(),
                        several(() -> Value.of(number())),
                        false,
                        missing());
            case 5 ->
                new AttributeCondition.Compare(
                        attribute(AttributeType.INSTANT).key(),
                        Comparison.values()[random.nextInt(6)],
                        new Operand.Literal(instant()),
                        false,
                        missing());
            default ->
                new AttributeCondition.SetMatch(
                        attribute(AttributeType.TEXT_SET).key(),
                        AttributeCondition.SetOperator.values()[random.nextInt(3)],
                        texts(),
                        random.nextBoolean(),
                        missing());
        };
    }

    private Condition condition() {
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Condition leaf = leaf();
            parts.add(random.nextInt(4) == 0 ? new Logic.Not(leaf) : leaf);
        }
        Condition all = random.nextInt(5) == 0 ? new Logic.Any(parts) : new Logic.All(parts);
        return random.nextInt(8) == 0 ? new Logic.Not(all) : all;
    }

    private Facts facts() {
        Facts.Builder facts = Facts.of(CATALOG, new VisitorId("v"), NOON, Consent.none());
        for (Attribute attribute : CATALOG.attributes()) {
            switch (random.nextInt(6)) {
                case 0 -> {} // missing
                case 1 -> facts.put(attribute, Value.unknown(UnknownCause.DEGRADED));
                default -> facts.put(attribute, value(attribute.type()));
            }
        }
        return facts.build();
    }

    private Value value(AttributeType type) {
        return switch (type) {
            case TEXT -> Value.of(random.nextInt(6) == 0 ? "T1" : text());
            case NUMBER -> Value.of(number());
            case INSTANT -> instant();
            default -> new Value.Texts(random.nextInt(6) == 0 ? Set.of() : texts());
        };
    }

    @Test
    void findsTheRulesThatAreTrue() {
        int found = 0;
        for (int round = 0; round < 6; round++) {
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                conditions.add(condition());
            }
            RuleSet rules = RulePlanner.of(CATALOG, Map.of(), List.of())
                    .plan(conditions.stream().map(each -> new Rule("", each)).toList());
            Matches matches = rules.match(facts());
            for (int visitor = 0; visitor < 25; visitor++) {
                Facts facts = facts();
                rules.match(facts, matches);
                NaiveEvaluator naive = new NaiveEvaluator(facts);
                for (int rule = 0; rule < conditions.size(); rule++) {
                    boolean expected = naive.evaluate(conditions.get(rule)) == Truth.TRUE;
                    if (matches.matches(rule) != expected) {
                        assertThat(matches.matches(rule))
                                .as("%s", ConditionSentences.of(conditions.get(rule)))
                                .isEqualTo(expected);
                    }
                    found += expected ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(10_000);
    }

    /** An audience with more tests than a conjunction may have stays whole, and is still answered. */
    @Test
    void answersConjunctionsOfManyTests() {
        List<Condition> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(new AttributeCondition.Compare(
                    CATALOG.attributes().get(1).key(), Comparison.NE, Operand.of(i), false, WhenMissing.UNKNOWN));
        }
        RuleSet rules = RulePlanner.of(CATALOG, Map.of(), List.of())
                .plan(List.of(
                        new Rule("", new Logic.All(many)),
                        new Rule("", new Logic.Not(new Logic.All(many))),
                        new Rule("", new Logic.Not(new Logic.Any(many)))));
        Facts.Builder facts = Facts.of(CATALOG, new VisitorId("v"), NOON, Consent.none());

        Matches none = rules.match(
                facts.put(CATALOG.attributes().get(1), Value.of(299)).build());
        assertThat(List.of(none.matches(0), none.matches(1), none.matches(2))).containsExactly(false, true, false);
        Matches all = rules.match(
                facts.put(CATALOG.attributes().get(1), Value.of(300)).build());
        assertThat(List.of(all.matches(0), all.matches(1), all.matches(2))).containsExactly(true, false, false);
    }
}
