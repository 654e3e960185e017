package dev.attune.rules;

import java.util.Arrays;

/** Local times in ascending order, as seconds since 1970-01-01T00:00. */
final class SortedTimes {

    private final long[] seconds;
    private final boolean gaveUp;

    /**
     * @param seconds ascending; not copied
     * @param gaveUp whether later times were looked for in vain, so that there may be some
     */
    SortedTimes(long[] seconds, boolean gaveUp) {
        this.seconds = seconds;
        this.gaveUp = gaveUp;
    }

    int size() {
        return seconds.length;
    }

    long get(int index) {
        return seconds[index];
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** The index of the last time that is not later; -1 for none. */
    int last(long time) {
        int index = Arrays.binarySearch(seconds, time);
        return index >= 0 ? index : -index - 2;
    }
}
