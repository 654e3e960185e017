package dev.attune.rules.index;

import java.util.Arrays;

/** Ints that become more. */
final class IntBuffer {

    private int[] ints = new int[8];
    private int size;

    int size() {
        return size;
    }

    IntBuffer add(int value) {
        if (size == ints.length) {
            ints = Arrays.copyOf(ints, size * 2);
        }
        ints[size++] = value;
        return this;
    }

    IntBuffer addAll(int... values) {
        for (int value : values) {
            add(value);
        }
        return this;
    }

    int[] toArray() {
        return Arrays.copyOf(ints, size);
    }
}
