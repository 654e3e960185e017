package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import java.util.List;

/**
 * A planned event pattern. A property of another type than the test's value satisfies no test, not even {@code NE}. Texts are compared
 * with their letters' case.
 */
final class PlannedPattern {

    private final String name;
    private final String[] properties;
    private final Comparison[] comparisons;
    private final Value[] values;

    PlannedPattern(EventPattern pattern) {
        this.name = pattern.name();
        List<PropertyTest> where = pattern.where();
        this.properties = where.stream().map(PropertyTest::property).toArray(String[]::new);
        this.comparisons = where.stream().map(PropertyTest::comparison).toArray(Comparison[]::new);
        this.values = where.stream().map(PropertyTest::value).toArray(Value[]::new);
    }

    boolean matches(TrailEvent event) {
        if (!event.name().equals(name)) {
            return false;
        }
        for (int i = 0; i < properties.length; i++) {
            if (!holds(event.property(properties[i]), comparisons[i], values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a property of the literal's own type compares so; of any other type, it does not. */
    static boolean holds(Value property, Comparison comparison, Value literal) {
        if (property instanceof Value.Numeric number && literal instanceof Value.Numeric wanted) {
            return comparison.holds(Double.compare(number.value(), wanted.value()));
        }
        return property.getClass() == literal.getClass() && comparison.holds(property.equals(literal) ? 0 : 1);
    }
}
