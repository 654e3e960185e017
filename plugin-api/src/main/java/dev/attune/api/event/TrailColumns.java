package dev.attune.api.event;

import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a trail by what they have instead of one by one: their instants, their names, each of their properties. What searches a
 * trail again and again reads these arrays instead of many small objects. Immutable and thread-safe.
 */
public final class TrailColumns {

    /** The number of a name that no event has. */
    public static final int NONE = -1;

    private final long[] instants;
    private final int words;
    private final long[] named;
    private final String[] names;
    private final String[] properties;
    private final PropertyColumn[] columns;

    TrailColumns(List<TrailEvent> events) {
        int size = events.size();
        this.instants = new long[size];
        this.words = (size + Long.SIZE - 1) >>> 6;
        int[] nameNumbers = new int[size];
        List<String> distinct = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, PropertyColumn.Builder> builders = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            TrailEvent event = events.get(i);
            instants[i] = Nanos.of(event.at());
            nameNumbers[i] = numbers.computeIfAbsent(event.name(), name -> {
                distinct.add(name);
                return distinct.size() - 1;
            });
            for (Map.Entry<String, Value> each : event.properties().entrySet()) {
                builders.computeIfAbsent(each.getKey(), none -> new PropertyColumn.Builder(size))
                        .put(i, each.getValue());
            }
        }
        this.names = distinct.toArray(String[]::new);
        this.named = new long[names.length * words];
        for (int i = 0; i < size; i++) {
            named[nameNumbers[i] * words + (i >>> 6)] |= 1L << i;
        }
        this.properties = builders.keySet().toArray(String[]::new);
        this.columns =
                builders.values().stream().map(PropertyColumn.Builder::build).toArray(PropertyColumn[]::new);
    }

    /** When an event was, as {@link Nanos}. */
    public long instant(int event) {
        return instants[event];
    }

    /** The number of this name among the different ones, from 0, or {@link #NONE}. */
    public int name(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Which events have a name: a bit for each of 64 events.
     *
     * @param name its number
     * @param word 0 for the first 64 events, 1 for the next, and so on
     */
    public long named(int name, int word) {
        return named[name * words + word];
    }

    /** The property of this name; null if no event has it. */
    public @Nullable PropertyColumn property(String name) {
        for (int i = 0; i < properties.length; i++) {
            if (properties[i].equals(name)) {
                return columns[i];
            }
        }
        return null;
    }
}
