package dev.attune.rules.index;

import java.util.Arrays;

/** Longs that become more. */
final class LongBuffer {

    private long[] longs = new long[4];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return longs[index];
    }

    void add(long value) {
        if (size == longs.length) {
            longs = Arrays.copyOf(longs, size * 2);
        }
        longs[size++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(longs, size);
    }
}
