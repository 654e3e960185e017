package dev.attune.rules.index;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

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
    static final int PARTS = 32;

    /** An array may have so many places for each that is taken. */
    private static final int SPARSE = 8;

    final int dimension;
    final By by;
    final int cells;
    private final int first;
    private final int[] keys;
    private final @Nullable ConjunctionList[] lists;

    /**
     * @param cells of the dimension
     * @param lists by cell, mark or part
     */
    Table(int dimension, By by, int cells, SortedMap<Integer, ConjunctionList> lists) {
        this.dimension = dimension;
        this.by = by;
        this.cells = cells;
        this.first = lists.firstKey();
        int span = lists.lastKey() - first + 1;
        if (span <= SPARSE * lists.size()) {
            this.keys = new int[0];
            this.lists = new ConjunctionList[span];
            for (Map.Entry<Integer, ConjunctionList> each : lists.entrySet()) {
                this.lists[each.getKey() - first] = each.getValue();
            }
        } else {
            this.keys = lists.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.lists = lists.values().toArray(ConjunctionList[]::new);
        }
    }

    /** The part in which a cell lies. */
    static int part(int cell, int cells) {
        return (int) ((long) cell * PARTS / cells);
    }

    /** The list of a cell, mark or part; null if there is none. */
    @Nullable
    ConjunctionList list(int key) {
        int place = keys.length == 0 ? key - first : Arrays.binarySearch(keys, key);
        return place >= 0 && place < lists.length ? lists[place] : null;
    }
}
