package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Arrays;

/**
 * A value with an order: a cell for each bound that some test names, and one for each stretch between, before and after them. Bounds
 * are compared as doubles or, for instants, as seconds and nanoseconds.
 */
final class OrderedDimension extends Dimension {

    private final double[] numbers;
    private final Value[] values;

    private OrderedDimension(int position, double[] numbers, Value[] values) {
        super(position);
        this.numbers = numbers;
        this.values = values;
    }

    /**
     * @param bounds numbers, or instants, or dates; all of one type
     */
    static OrderedDimension of(int position, Value[] bounds) {
        Value[] distinct = Arrays.stream(bounds)
                .distinct()
                .sorted(OrderedDimension::compare)
                .toArray(Value[]::new);
        if (distinct.length > 0 && distinct[0] instanceof Value.Numeric) {
            double[] numbers = Arrays.stream(distinct)
                    .mapToDouble(each -> ((Value.Numeric) each).value())
                    .toArray();
            return new OrderedDimension(position, numbers, new Value[0]);
        }
        return new OrderedDimension(position, new double[0], distinct);
    }

    private static int compare(Value a, Value b) {
        if (a instanceof Value.Numeric one && b instanceof Value.Numeric two) {
            return Double.compare(one.value(), two.value());
        }
        if (a instanceof Value.Moment one && b instanceof Value.Moment two) {
            return one.value().compareTo(two.value());
        }
        return ((Value.Day) a).value().compareTo(((Value.Day) b).value());
    }

    @Override
    int cellOf(Value value) {
        return value instanceof Value.Numeric number ? cellOf(number.value()) : search(value);
    }

    /** Halves without a branch that depends on the outcome, which a processor could not foresee. */
    private int cellOf(double number) {
        double[] bounds = numbers;
        int base = 0;
        int length = bounds.length;
        while (length > 1) {
            int half = length >>> 1;
            base = bounds[base + half] <= number ? base + half : base;
            length -= half;
        }
        if (length == 0 || number < bounds[base]) {
            return FIRST;
        }
        return FIRST + 2 * base + (number == bounds[base] ? 1 : 2);
    }

    private int search(Value value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = compare(values[middle], value);
            if (order == 0) {
                return FIRST + 2 * middle + 1;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return FIRST + 2 * low;
    }

    @Override
    int cells() {
        return FIRST + 2 * (numbers.length + values.length) + 1;
    }
}
