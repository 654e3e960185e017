package dev.attune.rules.index;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the cells of one dimension to levels. It is an array by cell where that is not much larger than what it holds, else a
 * sorted list of cells.
 */
final class Table {

    /** What a cell is before it is looked up. */
    enum By {
        CELL,
        /** Each mark of a set. */
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
    private final @Nullable Level[] levels;

    /**
     * @param cells of the dimension
     * @param levels by cell, mark or part
     */
    Table(int dimension, By by, int cells, SortedMap<Integer, Level> levels) {
        this.dimension = dimension;
        this.by = by;
        this.cells = cells;
        this.first = levels.firstKey();
        int span = levels.lastKey() - first + 1;
        if (span <= SPARSE * levels.size()) {
            this.keys = new int[0];
            this.levels = new Level[span];
            for (Map.Entry<Integer, Level> each : levels.entrySet()) {
                this.levels[each.getKey() - first] = each.getValue();
            }
        } else {
            this.keys = levels.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.levels = levels.values().toArray(Level[]::new);
        }
    }

    /** The part in which a cell lies. */
    static int part(int cell, int cells) {
        return (int) ((long) cell * PARTS / cells);
    }

    /** The level of a cell, mark or part; null if nothing is listed there. */
    @Nullable
    Level level(int key) {
        int place = keys.length == 0 ? key - first : Arrays.binarySearch(keys, key);
        return place >= 0 && place < levels.length ? levels[place] : null;
    }
}
