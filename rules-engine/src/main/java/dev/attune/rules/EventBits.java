package dev.attune.rules;

import dev.attune.api.event.TrailColumns;
import java.util.Arrays;

/** A set of a trail's events, a bit for each. */
final class EventBits {

    static final int NONE = -1;

    private long[] words = new long[0];
    private int size;

    /** Empties the set, for a trail of so many events. */
    void clear(int events) {
        size = events;
        int needed = (events + Long.SIZE - 1) >>> 6;
        if (words.length < needed) {
            words = new long[needed];
        } else {
            Arrays.fill(words, 0);
        }
    }

    /** Empties the set. */
    void clear() {
        Arrays.fill(words, 0);
    }

    void remove(int event) {
        words[event >>> 6] &= ~(1L << event);
    }

    void add(int event) {
        words[event >>> 6] |= 1L << event;
    }

    /** Adds the events of a name. */
    void addNamed(TrailColumns columns, int name) {
        int used = (size + Long.SIZE - 1) >>> 6;
        for (int i = 0; i < used; i++) {
            words[i] |= columns.named(name, i);
        }
    }

    /** Adds the others, which are of the same trail. */
    void addAll(EventBits others) {
        int used = (size + Long.SIZE - 1) >>> 6; // either may have been used for a longer trail before
        for (int i = 0; i < used; i++) {
            words[i] |= others.words[i];
        }
    }

    boolean contains(int event) {
        return (words[event >>> 6] >>> event & 1) != 0;
    }

    /** The first event from this one on; {@link #NONE} if there is none. */
    int next(int from) {
        return next(from, size);
    }

    /** The first event from this one on, before another; {@link #NONE} if there is none. */
    int next(int from, int to) {
        if (from >= to) {
            return NONE;
        }
        int word = from >>> 6;
        long left = words[word] & (-1L << from);
        int last = (to - 1) >>> 6;
        while (left == 0) {
            if (++word > last) {
                return NONE;
            }
            left = words[word];
        }
        int event = (word << 6) + Long.numberOfTrailingZeros(left);
        return event < to ? event : NONE;
    }

    /** The last event before one, not before another; {@link #NONE} if there is none. */
    int last(int from, int to) {
        for (int event = Math.min(to, size) - 1; event >= from; event--) {
            if (contains(event)) {
                return event;
            }
        }
        return NONE;
    }

    /** How many there are from one event, included, to another, excluded. */
    int count(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long upTo = -1L >>> -to;
        if (first == last) {
            return Long.bitCount(words[first] & (-1L << from) & upTo);
        }
        int count = Long.bitCount(words[first] & (-1L << from)) + Long.bitCount(words[last] & upTo);
        for (int word = first + 1; word < last; word++) {
            count += Long.bitCount(words[word]);
        }
        return count;
    }
}
