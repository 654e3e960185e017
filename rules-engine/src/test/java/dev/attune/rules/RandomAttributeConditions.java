package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.AttributeCondition.Presence;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.value.Value;
import java.util.List;

/** Random conditions on attributes. */
abstract class RandomAttributeConditions extends RandomWords {

    RandomAttributeConditions(long seed) {
        super(seed);
    }

    Condition attribute() {
        return switch (random.nextInt(17)) {
            case 16 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER), TextOperator.MATCHES, pattern(2), random.nextBoolean(), missing());
            case 0 ->
                new AttributeCondition.Compare(
                        key(TestCatalog.TIER), equality(), Operand.of(text()), random.nextBoolean(), missing());
            case 1 -> compare(TestCatalog.ORDERS, Value.of(number()));
            case 2 ->
                new AttributeCondition.Compare(
                        key(TestCatalog.ORDERS),
                        comparison(),
                        new Operand.Other(key(TestCatalog.LIMIT)),
                        false,
                        missing());
            case 3 -> {
                double low = number();
                Value high = Value.of(low + random.nextInt(3));
                yield new AttributeCondition.Between(key(TestCatalog.ORDERS), Value.of(low), high, missing());
            }
            case 4 ->
                new AttributeCondition.OneOf(
                        key(TestCatalog.TIER), random.nextBoolean(), textValues(), random.nextBoolean(), missing());
            case 5 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER),
                        pick(
                                TextOperator.CONTAINS,
                                TextOperator.NOT_CONTAINS,
                                TextOperator.STARTS_WITH,
                                TextOperator.ENDS_WITH),
                        pick("a", "B", "s"),
                        random.nextBoolean(),
                        missing());
            case 6 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TAGS),
                        pick(TextOperator.CONTAINS, TextOperator.NOT_CONTAINS),
                        pick("a", "B", "ß"),
                        random.nextBoolean(),
                        missing());
            case 7 ->
                new AttributeCondition.Has(
                        key(random.nextBoolean() ? TestCatalog.TIER : TestCatalog.TAGS), pick(Presence.values()));
            case 8 ->
                new AttributeCondition.SetMatch(
                        key(TestCatalog.TAGS), pick(SetOperator.values()), texts(), random.nextBoolean(), missing());
            case 9 -> compare(StandardAttributes.TIME_NOW, Value.of(instant()));
            case 10 -> compare(StandardAttributes.TIME_HOUR, Value.of(random.nextInt(24)));
            case 11 ->
                new AttributeCondition.WithinRadius(
                        key(TestCatalog.HOME), new Value.Point(52.5, 13.4), 100 + random.nextInt(600), missing());
            case 12 -> compare(TestCatalog.APP, version());
            case 13 ->
                new AttributeCondition.InCidr(key(TestCatalog.IP), List.of("10.0.0.0/8", "2001:db8::/32"), missing());
            default -> date(random.nextInt(4));
        };
    }

    private Condition date(int kind) {
        Attribute attribute = pick(
                TestCatalog.SIGNUP, TestCatalog.BIRTHDAY, StandardAttributes.TIME_NOW, StandardAttributes.TIME_DATE);
        Value literal = random.nextBoolean() ? Value.of(date()) : Value.of(instant());
        Operand operand =
                random.nextInt(4) == 0 ? new Operand.Other(key(TestCatalog.BIRTHDAY)) : new Operand.Literal(literal);
        return switch (kind) {
            case 0 ->
                new AttributeCondition.DateCompare(
                        key(attribute), pick(DateOperator.values()), operand, zone(), missing());
            case 1 ->
                new AttributeCondition.WithinLast(key(TestCatalog.SIGNUP), random.nextBoolean(), duration(), missing());
            case 2 -> new AttributeCondition.AnniversaryWithin(key(attribute), random.nextInt(300), zone(), missing());
            default ->
                new AttributeCondition.DaysAround(
                        key(attribute), random.nextInt(5), random.nextInt(5), zone(), missing());
        };
    }

    private Condition compare(Attribute attribute, Value value) {
        return new AttributeCondition.Compare(
                key(attribute), comparison(), new Operand.Literal(value), false, missing());
    }

    /** In the part of the syntax that RE2 and Java have in common, and without letters that Java folds in its own way. */
    private String pattern(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0 -> pick("a", "B", "s", ".");
            case 1 -> pick("[ab]", "[^a]", "[A-S]", "ß");
            case 2 -> pick("^", "$", "\\w", "a");
            case 3, 4 -> pattern(depth - 1) + pattern(depth - 1);
            case 5 -> pattern(depth - 1) + "|" + pattern(depth - 1);
            case 6 -> "(" + pattern(depth - 1) + ")" + pick("*", "+", "?", "{2}");
            default -> pick("^", "") + pattern(depth - 1) + pick("$", "");
        };
    }
}
