package dev.attune.rules.index;

import java.util.Arrays;

/**
 * Sifts lists: keeps of their conjunctions those whose masks hold, then those of which the other quick tests hold as well. Whether the
 * next one is kept is as good as chance, so no branch depends on it; everything is written where the next one kept belongs, and that
 * place moves on by one or not at all. A look at a conjunction costs a few nanoseconds so, and a branch foretold wrongly as much again.
 */
final class Sieve {

    /** How many conjunctions are looked at before those that are left are asked more. */
    private static final int ROOM = 1024;

    private final Postings postings;
    private final Values values;
    private final RuleBits matched;
    private final int[] kept = new int[ROOM];
    private final long[] ends = new long[ROOM];
    private final long[] tests = new long[ROOM];
    private int count;
    private long[] slow = new long[ROOM];
    private int slowCount;

    /**
     * @param matched gets the rules of which no slow test is left to ask
     */
    Sieve(Postings postings, Values values, RuleBits matched) {
        this.postings = postings;
        this.values = values;
        this.matched = matched;
    }

    void begin() {
        count = 0;
        slowCount = 0;
    }

    /** Takes in a list. */
    void sift(int from, int to) {
        int next = from;
        while (next < to) {
            int end = Math.min(to, next + ROOM - count);
            keep(next, end);
            next = end;
            if (count > ROOM / 2) {
                askQuickTests();
            }
        }
    }

    private void keep(int from, int to) {
        long[] masks = postings.masks;
        long[] bits = values.bits;
        int[] keeping = kept;
        int keepingCount = count;
        for (int i = from; i < to; i++) {
            long first = masks[2 * i];
            long second = masks[2 * i + 1];
            first &= bits[Mask.place(first)];
            second &= bits[Mask.place(second)];
            keeping[keepingCount] = i;
            keepingCount += (int) (((first | -first) & (second | -second)) >>> 63);
        }
        count = keepingCount;
    }

    /** Asks the quick tests of all that are kept, the first of each, then the second of each that has one, and so on. */
    void askQuickTests() {
        if (slow.length < slowCount + count) {
            slow = Arrays.copyOf(slow, 2 * (slowCount + count));
        }
        takeTails();
        while (count > 0) {
            askOne();
        }
    }

    /** Those of which masks say all are found. */
    private void takeTails() {
        long[] tails = postings.tails;
        int left = 0;
        for (int i = 0; i < count; i++) {
            int tail = 2 * kept[i];
            long end = tails[tail];
            int more = -Code.quick(end) >>> 31;
            ends[left] = end;
            tests[left] = tails[tail + 1];
            left += more;
            matched.add(Code.rule(end), 1 - more);
        }
        count = left;
    }

    private void askOne() {
        long[] rests = postings.rests;
        long[] bits = values.bits;
        int[] cells = values.cells;
        long[] slowOnes = slow;
        int left = 0;
        int nextSlow = slowCount;
        for (int i = 0; i < count; i++) {
            long end = ends[i];
            int holds = Quick.holds(tests[i], bits, cells);
            int more = (1 - Code.quick(end)) >>> 31;
            int done = holds & ~more;
            tests[left] = rests[Code.place(end)];
            ends[left] = end + Code.STEP;
            left += holds & more;
            slowOnes[nextSlow] = end;
            nextSlow += done & Code.slow(end);
            matched.add(Code.rule(end), done & ~Code.slow(end));
        }
        count = left;
        slowCount = nextSlow;
    }

    /** How many conjunctions have slow tests left to ask. */
    int slowCount() {
        return slowCount;
    }

    /** The end of one of these: its place is that of their counts. */
    long slow(int index) {
        return slow[index];
    }
}
