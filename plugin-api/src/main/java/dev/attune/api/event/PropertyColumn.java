package dev.attune.api.event;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One property of all events of a trail. Different values are numbered from 1, so that two events have the same value exactly if they
 * have the same number. Immutable and thread-safe.
 */
public final class PropertyColumn {

    /** The number of a value that an event does not have, or that no event has. */
    public static final int NONE = 0;

    private final int[] numbers;
    private final Value[] values;
    private final Map<Value, Integer> numberOf;

    private PropertyColumn(Builder builder) {
        this.numbers = builder.numbers;
        this.values = builder.values.toArray(Value[]::new);
        this.numberOf = builder.numberOf;
    }

    /** The number of an event's value; {@link #NONE} if the event has none. */
    public int number(int event) {
        return numbers[event];
    }

    /** The number of this value; {@link #NONE} if no event has it. */
    public int number(Value value) {
        return numberOf.getOrDefault(value, NONE);
    }

    /** An event's value; unknown if it has none. */
    public Value value(int event) {
        return values[numbers[event]];
    }

    /** How many different values there are. */
    public int size() {
        return values.length - 1;
    }

    static final class Builder {
        private final int[] numbers;
        private final List<Value> values = new ArrayList<>();
        private final Map<Value, Integer> numberOf = new HashMap<>();

        Builder(int events) {
            numbers = new int[events];
            values.add(Value.Unknown.MISSING);
        }

        void put(int event, Value value) {
            if (value.isKnown()) {
                Integer number = numberOf.get(value);
                if (number == null) {
                    number = values.size();
                    numberOf.put(value, number);
                    values.add(value);
                }
                numbers[event] = number;
            }
        }

        PropertyColumn build() {
            return new PropertyColumn(this);
        }
    }
}
