package dev.attune.rules.index;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A set of cells of one dimension, or of marks, as ranges, ascending and apart. */
final class Cells {

    private final int[] bounds;

    private Cells(int[] bounds) {
        this.bounds = bounds;
    }

    static Cells of(int... cells) {
        int[] sorted = Arrays.stream(cells).sorted().distinct().toArray();
        IntBuffer bounds = new IntBuffer();
        int i = 0;
        while (i < sorted.length) {
            int first = sorted[i];
            while (i + 1 < sorted.length && sorted[i + 1] == sorted[i] + 1) {
                i++;
            }
            bounds.add(first).add(sorted[i++]);
        }
        return new Cells(bounds.toArray());
    }

    /** From one cell to another, both included; none if the first is the greater. */
    static Cells range(int first, int last) {
        return first > last ? new Cells(new int[0]) : new Cells(new int[] {first, last});
    }

    /** Of the cells of known values, all but these. */
    Cells complement(int cells) {
        IntBuffer others = new IntBuffer();
        int next = Dimension.FIRST;
        for (int i = 0; i < bounds.length; i += 2) {
            if (next < bounds[i]) {
                others.add(next).add(bounds[i] - 1);
            }
            next = bounds[i + 1] + 1;
        }
        if (next < cells) {
            others.add(next).add(cells - 1);
        }
        return new Cells(others.toArray());
    }

    /** These, and the cell of a value that nobody has told. */
    Cells orMissing() {
        if (bounds.length > 0 && bounds[0] == Dimension.FIRST) {
            int[] wider = bounds.clone();
            wider[0] = Dimension.MISSING;
            return new Cells(wider);
        }
        int[] more = new int[bounds.length + 2];
        more[0] = Dimension.MISSING;
        more[1] = Dimension.MISSING;
        System.arraycopy(bounds, 0, more, 2, bounds.length);
        return new Cells(more);
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    int count() {
        int count = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            count += bounds[i + 1] - bounds[i] + 1;
        }
        return count;
    }

    int last() {
        return bounds[bounds.length - 1];
    }

    /** The first and the last cell of each range in turn; not to be changed. */
    int[] bounds() {
        return bounds;
    }

    /** Sums what a function says of each cell. */
    double sum(IntToDoubleFunction function) {
        double sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            for (int cell = bounds[i]; cell <= bounds[i + 1]; cell++) {
                sum += function.applyAsDouble(cell);
            }
        }
        return sum;
    }

    /** Each cell, ascending. */
    int[] toArray() {
        IntBuffer each = new IntBuffer();
        for (int i = 0; i < bounds.length; i += 2) {
            for (int cell = bounds[i]; cell <= bounds[i + 1]; cell++) {
                each.add(cell);
            }
        }
        return each.toArray();
    }
}
