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

    /** The number of a pattern or a name that is not shared. */
    static final int UNSHARED = -1;

    private final int number;
    private final int nameNumber;
    private final String name;
    private final String[] properties;
    private final Comparison[] comparisons;
    private final Value[] values;

    /**
     * @param number among the shared patterns
     * @param nameNumber of its event name among those of the shared patterns
     */
    PlannedPattern(EventPattern pattern, int number, int nameNumber) {
        this.number = number;
        this.nameNumber = nameNumber;
        this.name = pattern.name();
        List<PropertyTest> where = pattern.where();
        this.properties = where.stream().map(PropertyTest::property).toArray(String[]::new);
        this.comparisons = where.stream().map(PropertyTest::comparison).toArray(Comparison[]::new);
        this.values = where.stream().map(PropertyTest::value).toArray(Value[]::new);
    }

    int number() {
        return number;
    }

    int nameNumber() {
        return nameNumber;
    }

    boolean matches(TrailEvent event) {
        return event.name().equals(name) && matchesProperties(event);
    }

    /** Whether an event that has the name is of the pattern. */
    boolean matchesProperties(TrailEvent event) {
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
