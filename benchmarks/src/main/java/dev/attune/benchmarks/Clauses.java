package dev.attune.benchmarks;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws tests of the attributes of a {@link RuleWorkload}. */
final class Clauses {

    private final Draw draw;

    Clauses(Draw draw) {
        this.draw = draw;
    }

    /** Two to five tests of different attributes. */
    Clause conjunction() {
        int tests = draw.between(2, 5);
        List<Clause> clauses = draw.distinct(tests, () -> draw.below(RuleWorkload.ATTRIBUTES)).stream()
                .map(this::of)
                .toList();
        return Clause.all(clauses);
    }

    private Clause of(int attribute) {
        int i = attribute;
        if (i < RuleWorkload.TEXTS) {
            return draw.flag() ? textIs(i) : textIsOneOf(i);
        }
        i -= RuleWorkload.TEXTS;
        if (i < RuleWorkload.NUMBERS) {
            int low = draw.below(900);
            return numberBetween(RuleWorkload.key("number_", i), i, low, low + draw.between(50, 250));
        }
        i -= RuleWorkload.NUMBERS;
        if (i < RuleWorkload.FLAGS) {
            return flagIs(i, draw.flag());
        }
        i -= RuleWorkload.FLAGS;
        if (i < RuleWorkload.SETS) {
            return hasAnyTag(i);
        }
        return i == RuleWorkload.SETS ? weekdayIsOneOf() : hourBetween();
    }

    private Clause textIs(int i) {
        String word = RuleWorkload.word(draw.zipf(RuleWorkload.words()));
        AttributeCondition condition = new AttributeCondition.Compare(
                RuleWorkload.key("text_", i), Comparison.EQ, Operand.of(word), false, WhenMissing.UNKNOWN);
        return new Clause(condition, person -> person.texts[i].equals(word));
    }

    private Clause textIsOneOf(int i) {
        Set<String> words = draw.distinct(draw.between(2, 4), () -> draw.zipf(RuleWorkload.words())).stream()
                .map(RuleWorkload::word)
                .collect(Collectors.toUnmodifiableSet());
        return oneOf(RuleWorkload.key("text_", i), i, words);
    }

    private Clause weekdayIsOneOf() {
        Set<String> days = draw.distinct(draw.between(1, 3), () -> draw.below(7)).stream()
                .map(RuleWorkload::weekday)
                .collect(Collectors.toUnmodifiableSet());
        return oneOf(StandardAttributes.TIME_WEEKDAY.key(), RuleWorkload.TEXTS, days);
    }

    private static Clause oneOf(AttributeKey key, int i, Set<String> texts) {
        Set<Value> values = texts.stream().map(Value::of).collect(Collectors.toUnmodifiableSet());
        AttributeCondition condition = new AttributeCondition.OneOf(key, false, values, false, WhenMissing.UNKNOWN);
        return new Clause(condition, person -> texts.contains(person.texts[i]));
    }

    private Clause hourBetween() {
        int from = draw.below(20);
        return numberBetween(StandardAttributes.TIME_HOUR.key(), RuleWorkload.NUMBERS, from, from + draw.between(1, 3));
    }

    private static Clause numberBetween(AttributeKey key, int i, double low, double high) {
        AttributeCondition condition =
                new AttributeCondition.Between(key, Value.of(low), Value.of(high), WhenMissing.UNKNOWN);
        return new Clause(condition, person -> person.numbers[i] >= low && person.numbers[i] <= high);
    }

    private static Clause flagIs(int i, boolean wanted) {
        AttributeCondition condition = new AttributeCondition.Compare(
                RuleWorkload.key("flag_", i), Comparison.EQ, Operand.of(wanted), false, WhenMissing.UNKNOWN);
        return new Clause(condition, person -> person.flags[i] == wanted);
    }

    private Clause hasAnyTag(int i) {
        Set<String> wanted = draw.distinct(draw.between(1, 3), () -> draw.below(RuleWorkload.tags())).stream()
                .map(RuleWorkload::tag)
                .collect(Collectors.toUnmodifiableSet());
        AttributeCondition condition = new AttributeCondition.SetMatch(
                RuleWorkload.key("tags_", i),
                AttributeCondition.SetOperator.CONTAINS_ANY,
                wanted,
                false,
                WhenMissing.UNKNOWN);
        String[] tags = wanted.toArray(String[]::new);
        return new Clause(condition, person -> {
            Set<String> own = person.tags.get(i);
            for (String tag : tags) {
                if (own.contains(tag)) {
                    return true;
                }
            }
            return false;
        });
    }
}
