package dev.attune.api.condition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which events are meant.
 *
 * @param name the event's name, such as {@code Product Viewed}
 * @param where all of these must hold for the event's properties
 */
public record EventPattern(String name, List<PropertyTest> where) {

    public EventPattern {
        Objects.requireNonNull(name, "name");
        where = List.copyOf(where);
    }

    public static EventPattern named(String name) {
        return new EventPattern(name, List.of());
    }

    public EventPattern where(String property, Comparison comparison, Operand.Literal value) {
        return new EventPattern(
                name,
                Stream.concat(where.stream(), Stream.of(new PropertyTest(property, comparison, value.value())))
                        .toList());
    }
}
