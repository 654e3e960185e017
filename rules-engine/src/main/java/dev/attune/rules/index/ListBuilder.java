package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the conjunctions of one list. */
final class ListBuilder {

    private static final int MASKS = 2;

    /**
     * A conjunction.
     *
     * @param code its tests that masks do not tell exactly, and the timed ones
     */
    private record Entry(int rule, long first, long second, List<EncodedTest> code, List<EncodedTest> timed) {}

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Adds a conjunction.
     *
     * @param steady in the order in which they are best asked
     */
    void add(int rule, List<EncodedTest> steady, List<EncodedTest> timed) {
        long[] masks = {Mask.ALWAYS, Mask.ALWAYS};
        int used = 0;
        List<EncodedTest> code = new ArrayList<>();
        for (EncodedTest test : steady) {
            boolean masked = used < MASKS && test.mask() != Mask.NONE;
            if (masked) {
                masks[used++] = test.mask();
            }
            if (!masked || !test.exact()) {
                code.add(test);
            }
        }
        entries.add(new Entry(rule, masks[0], masks[1], code, timed));
    }

    /** The list; those that ask the same dimension stand together, so that a processor foresees what comes. */
    ConjunctionList build(int dimensions) {
        entries.sort(Comparator.comparingLong(Entry::first).thenComparingLong(Entry::second));
        int size = entries.size();
        long[] masks = new long[MASKS * size];
        int[] rules = new int[2 * size];
        IntBuffer code = new IntBuffer();
        long[] asked = new long[(dimensions + Long.SIZE - 1) >>> 6];
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            masks[i] = entry.first;
            masks[size + i] = entry.second;
            ask(entry.first, asked);
            ask(entry.second, asked);
            rules[2 * i] = entry.rule;
            boolean none = entry.code.isEmpty() && entry.timed.isEmpty();
            rules[2 * i + 1] = none ? ConjunctionList.NO_CODE : code.size();
            if (!none) {
                code.add(Code.INTS * entry.code.size()).add(Code.INTS * entry.timed.size());
                entry.code.forEach(test -> code.add(test.head()).add(test.a()).add(test.b()));
                entry.timed.forEach(test -> code.add(test.head()).add(test.a()).add(test.b()));
            }
        }
        return new ConjunctionList(masks, rules, code.toArray(), asked);
    }

    private static void ask(long mask, long[] asked) {
        int dimension = Mask.place(mask) - 1;
        if (dimension >= 0) {
            asked[dimension >>> 6] |= 1L << dimension;
        }
    }
}
