package dev.attune.benchmarks.designs;

import java.util.Arrays;

/** Columns of bits while they are being filled; a bit is a column and a position in it. */
final class BitColumns {

    private final long[][] columns;

    BitColumns(long[][] columns) {
        this.columns = columns;
    }

    /** Sets the first so many bits of every column. */
    void setAll(int bits) {
        for (long[] column : columns) {
            Arrays.fill(column, 0, bits >>> 6, -1L);
            if ((bits & 63) != 0) {
                column[bits >>> 6] = (1L << bits) - 1;
            }
        }
    }

    /** Clears one bit in each of the columns from one to before another. */
    void clear(int from, int to, int position) {
        for (int column = from; column < to; column++) {
            columns[column][position >>> 6] &= ~(1L << position);
        }
    }

    void set(int column, int position) {
        columns[column][position >>> 6] |= 1L << position;
    }
}
