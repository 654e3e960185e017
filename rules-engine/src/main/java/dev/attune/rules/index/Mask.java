package dev.attune.rules.index;

/**
 * Tests as one {@code long}: the dimension above, and below a bit for each cell, or group of cells, that satisfies it. A request has the
 * same bits for its own value, so that a test is one {@code and}. Where a dimension has more cells than there are bits, a mask says no
 * where the test does, and its yes must be verified.
 */
final class Mask {

    /** How many bits there are for cells. */
    static final int BITS = 52;

    /** The bits for cells. */
    static final long CELLS = (1L << BITS) - 1;

    /** The greatest dimension that fits above them. */
    private static final int LAST_DIMENSION = (1 << (Long.SIZE - BITS)) - 2;

    /** A test that every request satisfies; its place among the requests' bits is the first. */
    static final long ALWAYS = CELLS;

    /** No mask. */
    static final long NONE = 0;

    private static final int GROUPS = BITS - 1;

    private Mask() {}

    /** Where the bits of this dimension stand among the requests'. */
    static int place(int dimension) {
        return dimension + 1;
    }

    static long of(int dimension, long bits) {
        return dimension > LAST_DIMENSION ? NONE : ((long) place(dimension) << BITS) | bits;
    }

    static int place(long mask) {
        return (int) (mask >>> BITS);
    }

    /** Whether each of so many known cells, or texts of a set, has a bit of its own. */
    static boolean isExact(int known) {
        return known <= GROUPS;
    }

    /** The bit of a value that nobody has told. */
    static long missing() {
        return 1;
    }

    /** The bit of a known cell, or text of a set: the number of it among so many. */
    static long bit(int number, int known) {
        return 2L << (isExact(known) ? number : (int) ((long) number * GROUPS / known));
    }

    /** The bits of these cells. */
    static long bits(Cells cells, int all) {
        int known = all - Dimension.FIRST;
        long bits = 0;
        int[] bounds = cells.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] == Dimension.MISSING) {
                bits |= missing();
            }
            int first = Math.max(Dimension.FIRST, bounds[i]);
            if (first <= bounds[i + 1]) {
                long low = bit(first - Dimension.FIRST, known);
                long high = bit(bounds[i + 1] - Dimension.FIRST, known);
                bits |= ((high << 1) - 1) & ~(low - 1);
            }
        }
        return bits & CELLS;
    }
}
