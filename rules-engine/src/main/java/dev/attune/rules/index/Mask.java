package dev.attune.rules.index;

/**
 * Tests as one {@code long}: the place of the dimension above, and below a bit for each cell, or group of cells, that satisfies it. A
 * request has the same bits for its own value, so that a test is one {@code and}. Where a dimension has more cells than there are bits, a
 * mask says no where the test does, and its yes must be verified.
 */
final class Mask {

    /** How many bits there are for cells. */
    static final int BITS = 52;

    /** The greatest place that fits above them, below the highest bit. */
    static final int LAST_PLACE = (1 << (Long.SIZE - BITS - 1)) - 1;

    /** A test that every request satisfies; its place is one that no dimension has. */
    static final long ALWAYS = (1L << BITS) - 1;

    /** No mask. */
    static final long NONE = 0;

    /** The bit of a value that nobody has told. */
    static final long MISSING = 1;

    /** Into how many groups known cells can be divided. */
    static final int GROUPS = BITS - 1;

    private Mask() {}

    static long of(Dimension dimension, long bits) {
        return dimension.place() > LAST_PLACE ? NONE : at(dimension.place(), bits);
    }

    static long at(int place, long below) {
        return (long) place << BITS | below;
    }

    static int place(long mask) {
        return (int) (mask >>> BITS) & LAST_PLACE;
    }

    /** The bits of these cells. */
    static long bits(Cells cells, Dimension dimension) {
        long bits = 0;
        int[] bounds = cells.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] == Dimension.MISSING) {
                bits |= MISSING;
            }
            int first = Math.max(Dimension.FIRST, bounds[i]);
            if (first <= bounds[i + 1]) {
                long low = dimension.bit(first - Dimension.FIRST);
                long high = dimension.bit(bounds[i + 1] - Dimension.FIRST);
                bits |= ((high << 1) - 1) & -low;
            }
        }
        return bits & ALWAYS;
    }
}
