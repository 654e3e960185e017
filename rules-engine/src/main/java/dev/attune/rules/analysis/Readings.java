package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a condition on an attribute names: its literals, the other attribute, its zone. */
final class Readings {

    private Readings() {}

    /** The literals, typed as the attribute is; those of comparisons of dates as the date or instant that they are. */
    static List<Value> literals(AttributeCondition condition, AttributeType type) {
        if (condition instanceof AttributeCondition.Compare compare) {
            return literal(compare.operand(), type);
        }
        if (condition instanceof AttributeCondition.Between between) {
            return List.of(typed(between.low(), type), typed(between.high(), type));
        }
        if (condition instanceof AttributeCondition.OneOf oneOf) {
            return oneOf.values().stream().map(value -> typed(value, type)).toList();
        }
        if (condition instanceof AttributeCondition.DateCompare date) {
            return date.operand() instanceof Operand.Literal literal ? List.of(date(literal.value())) : List.of();
        }
        if (condition instanceof AttributeCondition.TextSearch search) {
            return List.of(Value.of(search.text()));
        }
        return condition instanceof AttributeCondition.SetMatch match
                ? match.texts().stream().map(Value::of).toList()
                : List.of();
    }

    private static List<Value> literal(Operand operand, AttributeType type) {
        return operand instanceof Operand.Literal literal ? List.of(typed(literal.value(), type)) : List.of();
    }

    /** The attribute that it is compared with. */
    static Optional<Operand.Other> other(Condition condition) {
        Operand operand = condition instanceof AttributeCondition.Compare compare
                ? compare.operand()
                : condition instanceof AttributeCondition.DateCompare date ? date.operand() : null;
        return Stream.ofNullable(operand)
                .filter(Operand.Other.class::isInstance)
                .map(Operand.Other.class::cast)
                .findFirst();
    }

    static boolean ignoresCase(AttributeCondition condition) {
        return (condition instanceof AttributeCondition.Compare compare && compare.ignoreCase())
                || (condition instanceof AttributeCondition.OneOf oneOf && oneOf.ignoreCase())
                || (condition instanceof AttributeCondition.TextSearch search && search.ignoreCase())
                || (condition instanceof AttributeCondition.SetMatch match && match.ignoreCase());
    }

    /** A zone's name that is the same for the same choice. */
    static String name(ZoneChoice zone) {
        if (zone instanceof ZoneChoice.Fixed fixed) {
            return fixed.zone().getId();
        }
        return zone instanceof ZoneChoice.Site ? "site" : "visitor";
    }

    static Value date(Value literal) {
        if (!(literal instanceof Value.Text text)) {
            return literal;
        }
        try {
            return Value.of(LocalDate.parse(text.value()));
        } catch (DateTimeException e) {
            return typed(literal, AttributeType.INSTANT);
        }
    }

    /** A text may stand for a date, an instant, a version or an address. */
    static Value typed(Value literal, AttributeType type) {
        if (!(literal instanceof Value.Text text)) {
            return literal;
        }
        return switch (type) {
            case DATE -> Value.of(LocalDate.parse(text.value()));
            case INSTANT -> Value.of(Instant.parse(text.value()));
            case VERSION -> new Value.Version(text.value());
            case IP_ADDRESS -> new Value.Address(text.value());
            default -> literal;
        };
    }
}
