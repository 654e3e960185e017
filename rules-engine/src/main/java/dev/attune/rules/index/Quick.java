package dev.attune.rules.index;

/**
 * Tests that a request answers without a branch: the place of the dimension above, and below either the bits of a {@link Mask} or, with
 * the highest bit set, the first and the last cell of a range.
 */
final class Quick {

    /** No test. */
    static final long NONE = 0;

    private static final long RANGE = Long.MIN_VALUE;
    private static final int CELL_BITS = 26;
    private static final int LAST_CELL = (1 << CELL_BITS) - 1;

    private Quick() {}

    /** Whether the value lies in one of these cells; {@link #NONE} if that does not fit. */
    static long range(Dimension dimension, int first, int last) {
        return dimension.place() > Mask.LAST_PLACE || last > LAST_CELL
                ? NONE
                : RANGE | Mask.at(dimension.place(), (long) first << CELL_BITS | last);
    }

    /**
     * 1 if the test holds, else 0. Both kinds are answered and one answer is taken, because which kind comes next cannot be foreseen.
     *
     * @param bits of the request's values, by place
     * @param cells of the request's values, by place
     */
    static int holds(long test, long[] bits, int[] cells) {
        int place = Mask.place(test);
        long common = bits[place] & test;
        int cell = cells[place];
        int inMask = (int) ((common | -common) >>> 63);
        int inRange = ~((cell - ((int) (test >>> CELL_BITS) & LAST_CELL)) | (((int) test & LAST_CELL) - cell)) >>> 31;
        int isRange = (int) (test >>> 63);
        return (inRange & isRange) | (inMask & ~isRange);
    }
}
