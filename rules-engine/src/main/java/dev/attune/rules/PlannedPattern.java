package dev.attune.rules;

import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.PropertyTest;
import dev.attune.api.event.PropertyColumn;
import dev.attune.api.event.TrailColumns;
import dev.attune.api.value.Value;
import java.util.List;

/**
 * A planned event pattern. A property of another type than the test's value satisfies no test, not even {@code NE}. Texts are compared
 * with their letters' case.
 */
final class PlannedPattern {

    /** The number of a pattern that is not shared. */
    static final int UNSHARED = -1;

    private final int number;
    private final String name;
    private final String[] properties;
    private final Comparison[] comparisons;
    private final Value[] values;

    /**
     * @param number among the shared patterns
     */
    PlannedPattern(EventPattern pattern, int number) {
        this.number = number;
        this.name = pattern.name();
        List<PropertyTest> where = pattern.where();
        this.properties = where.stream().map(PropertyTest::property).toArray(String[]::new);
        this.comparisons = where.stream().map(PropertyTest::comparison).toArray(Comparison[]::new);
        this.values = where.stream().map(PropertyTest::value).toArray(Value[]::new);
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    /** Leaves of events that have the name those that are of the pattern. */
    void retainMatching(EventBits events, TrailColumns columns) {
        for (int i = 0; i < properties.length; i++) {
            PropertyColumn column = columns.property(properties[i]);
            if (column == null) {
                events.clear();
            } else if (comparisons[i] == Comparison.EQ) {
                retainEqual(events, column, column.number(values[i]));
            } else {
                retainMatching(events, column, i);
            }
        }
    }

    private static void retainEqual(EventBits events, PropertyColumn column, int wanted) {
        if (wanted == PropertyColumn.NONE) {
            events.clear();
        }
        for (int i = events.next(0); i != EventBits.NONE; i = events.next(i + 1)) {
            if (column.number(i) != wanted) {
                events.remove(i);
            }
        }
    }

    private void retainMatching(EventBits events, PropertyColumn column, int test) {
        for (int i = events.next(0); i != EventBits.NONE; i = events.next(i + 1)) {
            if (!holds(column.value(i), comparisons[test], values[test])) {
                events.remove(i);
            }
        }
    }

    /** Whether a property of the literal's own type compares so; of any other type, it does not. */
    static boolean holds(Value property, Comparison comparison, Value literal) {
        if (property instanceof Value.Numeric number && literal instanceof Value.Numeric wanted) {
            return comparison.holds(Double.compare(number.value(), wanted.value()));
        }
        return property.getClass() == literal.getClass() && comparison.holds(property.equals(literal) ? 0 : 1);
    }
}
