package dev.attune.rules.analysis;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something about the trail that has one value or none, and what it is compared with. Conditions on the same quantity can be told
 * together, whatever the value is made of.
 *
 * @param of which quantity: equal for the same one
 */
record Quantity(Object of, Comparison comparison, Value literal) {

    /** The quantity that a condition compares; null if it is no comparison of one. */
    static @Nullable Quantity of(Condition condition) {
        if (condition instanceof BehaviorCondition.EventCount count) {
            List<Object> of = List.of("count", count.event(), count.lookback());
            return new Quantity(of, count.comparison(), Value.of(count.count()));
        }
        if (condition instanceof BehaviorCondition.DistinctCount count) {
            List<Object> of = List.of("distinct", count.event(), count.property(), count.lookback());
            return new Quantity(of, count.comparison(), Value.of(count.count()));
        }
        if (condition instanceof BehaviorCondition.EventAggregate sum) {
            List<Object> of = List.of(
                    sum.aggregation(),
                    sum.event(),
                    sum.property(),
                    sum.lookback(),
                    sum.value().getClass());
            return new Quantity(of, sum.comparison(), sum.value());
        }
        return condition instanceof BehaviorCondition.SessionIs session
                ? new Quantity(session.measure(), session.comparison(), Value.of(session.value()))
                : null;
    }

    /** The cases of conditions on one quantity: its values, and that it has none. */
    static Aspect aspect(int[] atoms, List<Quantity> quantities) {
        Set<Value> values = new LinkedHashSet<>();
        List<Double> numbers = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (quantity.literal instanceof Value.Numeric number) {
                numbers.add(number.value());
            } else {
                values.add(quantity.literal);
            }
        }
        if (!numbers.isEmpty()) {
            NumberLine.points(numbers).forEach(number -> values.add(Value.of(number)));
        }
        values.addAll(Fresh.besides(values));
        List<Cell> cells = new ArrayList<>();
        for (Value value : values) {
            cells.add(Cell.of(quantities.stream()
                    .mapToInt(each -> Masks.of(each.holds(value)))
                    .toArray()));
        }
        int[] unknown = new int[atoms.length];
        Arrays.fill(unknown, Masks.UNKNOWN);
        cells.add(Cell.of(unknown));
        return Aspect.of(atoms, Aspect.distinct(cells));
    }

    /** Whether a value of the literal's own type compares so; of any other type, it does not. */
    private boolean holds(Value value) {
        return Fresh.holds(value, comparison, literal);
    }
}
