package dev.attune.rules.index;

import java.util.Arrays;

/** A set of rules: a bit for each. */
public final class RuleBits {

    /** What {@link #next} answers at the end. */
    public static final int NONE = -1;

    private final long[] bits;

    RuleBits(int rules) {
        this.bits = new long[(rules + Long.SIZE - 1) >>> 6];
    }

    void add(int rule) {
        add(rule, 1);
    }

    /**
     * Adds the rule, or does nothing.
     *
     * @param whether 1 or 0
     */
    void add(int rule, long whether) {
        bits[rule >>> 6] |= whether << rule;
    }

    void clear() {
        Arrays.fill(bits, 0);
    }

    public boolean contains(int rule) {
        return (bits[rule >>> 6] >>> rule & 1) != 0;
    }

    /** How many rules are in the set; counted now. */
    public int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
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
