package dev.attune.rules.index;

import java.util.Arrays;

/** A set of rules: a bit for each, and a list, so that clearing costs what was found and not how many rules there are. */
public final class RuleBits {

    /** What {@link #next} answers at the end. */
    public static final int NONE = -1;

    private final long[] bits;
    private int[] list = new int[16];
    private int size;

    RuleBits(int rules) {
        this.bits = new long[(rules + Long.SIZE - 1) >>> 6];
    }

    void add(int rule) {
        long word = bits[rule >>> 6];
        long bit = 1L << rule;
        if ((word & bit) == 0) {
            bits[rule >>> 6] = word | bit;
            if (size == list.length) {
                list = Arrays.copyOf(list, size * 2);
            }
            list[size++] = rule;
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            bits[list[i] >>> 6] = 0;
        }
        size = 0;
    }

    public boolean contains(int rule) {
        return (bits[rule >>> 6] >>> rule & 1) != 0;
    }

    public int size() {
        return size;
    }

    /** The first rule from this one on that is in the set, or {@link #NONE}. */
    public int next(int from) {
        int word = from >>> 6;
        if (word >= bits.length) {
            return NONE;
        }
        long left = bits[word] & (-1L << from);
        while (left == 0) {
            if (++word == bits.length) {
                return NONE;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
