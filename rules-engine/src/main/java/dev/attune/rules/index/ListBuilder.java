package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the conjunctions of one list. */
final class ListBuilder {

    private final List<Listed> conjunctions = new ArrayList<>();

    void add(Listed conjunction) {
        conjunctions.add(conjunction);
    }

    /** The list; those that ask the same dimension stand together, so that a processor foresees what comes. */
    ConjunctionList build(int dimensions) {
        conjunctions.sort(Comparator.comparingLong(each -> each.masks().get(0)));
        int size = conjunctions.size();
        long[] masks = new long[Code.MASKS * size];
        long[] ends = new long[size];
        long[] rests =
                new long[conjunctions.stream().mapToInt(Listed::restLength).sum()];
        long[] asked = new long[(dimensions + Long.SIZE - 1) >>> 6];
        int rest = 0;
        for (int i = 0; i < size; i++) {
            Listed each = conjunctions.get(i);
            for (int mask = 0; mask < each.masks().size(); mask++) {
                ask(each.masks().get(mask), asked);
            }
            for (int mask = 0; mask < Code.MASKS; mask++) {
                masks[Code.MASKS * i + mask] = each.masks().get(mask);
            }
            ends[i] = Code.rule(each.rule(), each.hasRest() ? rest : Code.NO_REST);
            rest = each.hasRest() ? addRest(each, rests, rest) : rest;
        }
        return new ConjunctionList(masks, ends, rests, asked);
    }

    private static int addRest(Listed conjunction, long[] rests, int start) {
        int next = start;
        int masks = conjunction.masks().size();
        rests[next++] = Code.counts(
                masks - Code.MASKS,
                conjunction.rest().size(),
                conjunction.timed().size());
        for (int mask = Code.MASKS; mask < masks; mask++) {
            rests[next++] = conjunction.masks().get(mask);
        }
        for (EncodedTest test : conjunction.rest()) {
            rests[next++] = test.code();
        }
        for (EncodedTest test : conjunction.timed()) {
            rests[next++] = test.code();
        }
        return next;
    }

    private static void ask(long mask, long[] asked) {
        int dimension = Mask.place(mask) - 1;
        if (dimension >= 0) {
            asked[dimension >>> 6] |= 1L << dimension;
        }
    }
}
