package dev.attune.rules.index;

/** What is asked of few conjunctions: tests of every kind, one after the other. Immutable and thread-safe. */
final class SlowTests {

    private final long[] rests;
    private final int[] pool;

    /**
     * @param pool what codes refer to
     */
    SlowTests(long[] rests, int[] pool) {
        this.rests = rests;
        this.pool = pool;
    }

    /** Asks the slow tests of a conjunction whose others hold, and adds its rule to what it belongs to. */
    void ask(long end, Search search) {
        long counts = rests[Code.place(end)];
        int steady = Code.place(end) + 1;
        int timedQuick = steady + Code.steady(counts);
        int timed = timedQuick + Code.timedQuick(counts);
        int last = timed + Code.timed(counts);
        if (hold(steady, timedQuick, search)) {
            if (timedQuick < last) {
                search.pending().add(Code.rule(end));
            }
            int holds = quickHold(timedQuick, timed, search.values());
            if (timed == last) {
                search.matched().add(Code.rule(end), holds);
            } else if (holds == 1 && hold(timed, last, search)) {
                search.matched().add(Code.rule(end));
            }
        }
    }

    private int quickHold(int from, int to, Values values) {
        int holds = 1;
        for (int i = from; i < to; i++) {
            holds &= Quick.holds(rests[i], values.bits, values.cells);
        }
        return holds;
    }

    private boolean hold(int from, int to, Search search) {
        for (int i = from; i < to; i++) {
            if (!holds(rests[i], search)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(long test, Search search) {
        int operation = Code.operation(test);
        if (operation == Code.TRUE || operation == Code.FALSE) {
            return search.is(Code.operand(test), operation == Code.TRUE);
        }
        Values values = search.values();
        int cell = values.cells[Code.dimension(test) + 1];
        return switch (operation) {
            case Code.RANGE -> cell >= Code.firstCell(test) && cell <= Code.lastCell(test);
            case Code.RANGES -> inRanges(cell, Code.operand(test));
            default -> marked(operation, cell, Code.operand(test), values);
        };
    }

    private boolean inRanges(int cell, int place) {
        int low = 0;
        int high = pool[place] >>> 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pool[place + 2 + 2 * middle] < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pool[place] >>> 1 && pool[place + 1 + 2 * low] <= cell;
    }

    private boolean marked(int operation, int cell, int place, Values values) {
        if (cell != Dimension.FIRST) {
            return cell == Dimension.MISSING && pool[place] != 0;
        }
        boolean all = operation == Code.ALL || operation == Code.NOT_ALL;
        int end = place + 2 + pool[place + 1];
        boolean found = all;
        for (int i = place + 2; i < end && found == all; i++) {
            found = values.isMarked(pool[i]);
        }
        return found == (operation == Code.ANY || operation == Code.ALL);
    }
}
