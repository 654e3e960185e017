package dev.attune.benchmarks.workload;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import java.util.Set;
import java.util.stream.Collectors;

/** Says tests as conditions. */
final class Conditions implements Criterion.Visitor<Condition> {

    @Override
    public Condition textIs(Criterion.TextIs criterion) {
        return new AttributeCondition.Compare(
                text(criterion.text()), Comparison.EQ, Operand.of(criterion.word()), false, WhenMissing.UNKNOWN);
    }

    @Override
    public Condition textIn(Criterion.TextIn criterion) {
        Set<Value> values = criterion.words().stream().map(Value::of).collect(Collectors.toUnmodifiableSet());
        return new AttributeCondition.OneOf(text(criterion.text()), false, values, false, WhenMissing.UNKNOWN);
    }

    @Override
    public Condition numberBetween(Criterion.NumberBetween criterion) {
        return new AttributeCondition.Between(
                number(criterion.number()), Value.of(criterion.low()), Value.of(criterion.high()), WhenMissing.UNKNOWN);
    }

    @Override
    public Condition flagIs(Criterion.FlagIs criterion) {
        return new AttributeCondition.Compare(
                RuleWorkload.key("flag_", criterion.flag()),
                Comparison.EQ,
                Operand.of(criterion.wanted()),
                false,
                WhenMissing.UNKNOWN);
    }

    @Override
    public Condition anyTag(Criterion.AnyTag criterion) {
        return new AttributeCondition.SetMatch(
                RuleWorkload.key("tags_", criterion.set()),
                AttributeCondition.SetOperator.CONTAINS_ANY,
                Set.copyOf(criterion.tags()),
                false,
                WhenMissing.UNKNOWN);
    }

    @Override
    public Condition past(Criterion.Past criterion) {
        return criterion.condition();
    }

    private static AttributeKey text(int text) {
        return text == RuleWorkload.WEEKDAY ? StandardAttributes.TIME_WEEKDAY.key() : RuleWorkload.key("text_", text);
    }

    private static AttributeKey number(int number) {
        return number == RuleWorkload.HOUR ? StandardAttributes.TIME_HOUR.key() : RuleWorkload.key("number_", number);
    }
}
