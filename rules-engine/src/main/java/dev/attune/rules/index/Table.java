package dev.attune.rules.index;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Leads from the cells of one dimension to lists: an array by cell where that is not much larger than what it holds, else sorted cells. */
final class Table {

    /** What leads to a list. */
    enum By {
        /** The cell of the value. */
        CELL,
        /** Each mark of the set. */
        MARK,
        /** The part of an ordered dimension in which the cell lies. */
        PART
    }

    /** Into how many parts the cells of an ordered dimension are divided for tests of a stretch of them. */
    private static final int PARTS = 32;

    /** An array may have so many places for each that is taken. */
    private static final int SPARSE = 8;

    final Dimension dimension;
    final By by;
    final Groups parts;
    private final int first;
    private final int[] keys;
    private final int[] starts;

    /**
     * Writes lists.
     *
     * @param lists by cell, mark or part
     */
    Table(Dimension dimension, By by, SortedMap<Integer, List<Posting>> lists, Postings.Builder postings) {
        this.dimension = dimension;
        this.by = by;
        this.parts = parts(dimension);
        this.first = lists.firstKey();
        int span = lists.lastKey() - first + 1;
        IntBuffer begins = new IntBuffer();
        if (span <= SPARSE * lists.size()) {
            this.keys = new int[0];
            for (int key = first; key < first + span; key++) {
                begins.add(postings.add(lists.getOrDefault(key, List.of())));
            }
        } else {
            this.keys = lists.keySet().stream().mapToInt(Integer::intValue).toArray();
            lists.values().forEach(each -> begins.add(postings.add(each)));
        }
        this.starts = begins.add(postings.size()).toArray();
    }

    /** The parts into which the cells of a dimension are divided. */
    static Groups parts(Dimension dimension) {
        return Groups.of(dimension.cells(), PARTS);
    }

    /** The number of the list of a cell, mark or part; less than 0 or not less than {@link #size} if there is none. */
    int list(int key) {
        return keys.length == 0 ? key - first : Arrays.binarySearch(keys, key);
    }

    int size() {
        return starts.length - 1;
    }

    int start(int list) {
        return starts[list];
    }

    int end(int list) {
        return starts[list + 1];
    }
}
