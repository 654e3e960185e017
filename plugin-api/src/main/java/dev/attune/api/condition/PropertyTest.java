package dev.attune.api.condition;

import dev.attune.api.value.Value;
import java.util.Objects;

/**
 * A test of one property of an event. An event without the property does not satisfy it.
 *
 * @param property one of the properties a trail keeps
 * @param comparison how; texts are compared with their letters' case, and only for equality
 * @param value with what
 */
public record PropertyTest(String property, Comparison comparison, Value value) {
    public PropertyTest {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(value, "value");
    }
}
