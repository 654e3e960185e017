package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Arrays;

/**
 * A value with an order: a cell for each bound that some test names, and one for each stretch between, before and after them. Bounds
 * are compared as doubles or, for instants, as seconds and nanoseconds.
 */
final class OrderedDimension extends Dimension {

    /** Into how many stretches of the same width the numbers are divided, so that little is left to be halved. */
    private static final int STRETCHES = 256;

    private final double[] numbers;
    private final Value[] values;
    private final double scale;
    private final int[] starts;

    private OrderedDimension(int position, int number, double[] numbers, Value[] values) {
        super(position, number, 2 * (numbers.length + values.length) + 1);
        this.numbers = numbers;
        this.values = values;
        double width = numbers.length == 0 ? 0 : numbers[numbers.length - 1] - numbers[0];
        this.scale = width > 0 ? STRETCHES / width : 0;
        this.starts = new int[STRETCHES + 1];
        int bound = 0;
        for (int stretch = 0; stretch <= STRETCHES; stretch++) {
            while (bound < numbers.length && stretch(numbers[bound]) < stretch) {
                bound++;
            }
            starts[stretch] = Math.max(0, bound - 1);
        }
    }

    /** The stretch of a number that is not less than the first bound; those beyond the last bound are in the last. */
    private int stretch(double number) {
        return (int) Math.min(STRETCHES - 1, (number - numbers[0]) * scale);
    }

    /**
     * @param bounds numbers, or instants, or dates; all of one type; sorted in place
     */
    static OrderedDimension of(int position, int number, Value[] bounds) {
        Arrays.sort(bounds, OrderedDimension::compare);
        int count = 0;
        for (Value bound : bounds) {
            if (count == 0 || compare(bounds[count - 1], bound) != 0) {
                bounds[count++] = bound;
            }
        }
        Value[] distinct = Arrays.copyOf(bounds, count);
        if (distinct.length > 0 && distinct[0] instanceof Value.Numeric) {
            double[] numbers = Arrays.stream(distinct)
                    .mapToDouble(each -> ((Value.Numeric) each).value())
                    .toArray();
            return new OrderedDimension(position, number, numbers, new Value[0]);
        }
        return new OrderedDimension(position, number, new double[0], distinct);
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

    /** Halves what lies in the number's stretch, without a branch that depends on the outcome, which a processor could not foresee. */
    private int cellOf(double number) {
        double[] bounds = numbers;
        if (!(number >= bounds[0])) {
            return FIRST;
        }
        int stretch = stretch(number);
        int base = starts[stretch];
        int length = starts[stretch + 1] - base + 1;
        while (length > 1) {
            int half = length >>> 1;
            base = bounds[base + half] <= number ? base + half : base;
            length -= half;
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
