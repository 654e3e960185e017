package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Conjunctions, listed so that a request looks at few of them. A search makes no object. Immutable and thread-safe.
 *
 * <p>The loops look as they do because they run for every page: a list is read once from front to back, most of what stands in it fails
 * its first test, and the operations are ordered by how often they occur.
 */
public final class ConjunctionIndex {

    private final Dimension[] dimensions;
    private final int rules;
    private final int markWords;
    private final int[] pool;
    private final int[] pointed;
    private final int[][][] byPoint;
    private final int[] parted;
    private final int[][][] byPart;
    private final Lists.OfPredicate[] byPredicate;
    private final int[] rest;

    private ConjunctionIndex(Dimensions dimensions, Lists lists, int rules) {
        this.dimensions = dimensions.toArray();
        this.rules = rules;
        this.markWords = dimensions.markWords();
        this.pool = lists.pool();
        this.byPoint = lists.byPoint();
        this.pointed = present(byPoint);
        this.byPart = lists.byPart();
        this.parted = present(byPart);
        this.byPredicate = lists.byPredicate().toArray(Lists.OfPredicate[]::new);
        this.rest = lists.rest();
    }

    /**
     * An index.
     *
     * @param rules one more than the greatest number of a rule
     * @param folding folds the case of a text
     */
    public static ConjunctionIndex of(List<Conjunction> conjunctions, int rules, UnaryOperator<String> folding) {
        Dimensions dimensions = Dimensions.of(conjunctions, folding);
        return new ConjunctionIndex(dimensions, new Lists(dimensions, conjunctions), rules);
    }

    private static int[] present(int[][][] lists) {
        return IntStream.range(0, lists.length).filter(i -> lists[i].length > 0).toArray();
    }

    /** The state of a search, to be given to each {@link #search} of this index. */
    public Search newSearch(Facts facts, Predicates predicates) {
        return new Search(dimensions, markWords, rules, facts, predicates);
    }

    /** Finds all rules of which a conjunction holds, and those that time alone could bring in or take out. */
    public void search(Facts facts, Predicates predicates, Search search) {
        search.begin(facts, predicates);
        verify(rest, search);
        for (int dimension : pointed) {
            int[][] lists = byPoint[dimension];
            int cell = search.cell(dimension);
            if (dimensions[dimension] instanceof TextSetDimension set) {
                if (cell == Dimension.FIRST) {
                    verifyMarked(set, lists, search);
                }
            } else {
                verify(lists[cell], search);
            }
        }
        for (int dimension : parted) {
            int part = Lists.part(search.cell(dimension), dimensions[dimension].cells());
            verify(byPart[dimension][part], search);
        }
        for (Lists.OfPredicate each : byPredicate) {
            if (search.is(each.predicate, each.wanted)) {
                verify(each.list, search);
            }
        }
    }

    private void verifyMarked(TextSetDimension set, int[][] lists, Search search) {
        for (int word = 0; word < set.words(); word++) {
            long marks = search.marks(set.firstWord() + word);
            while (marks != 0) {
                verify(lists[(word << 6) + Long.numberOfTrailingZeros(marks)], search);
                marks &= marks - 1;
            }
        }
    }

    private void verify(int[] list, Search search) {
        int next = 0;
        while (next < list.length) {
            int rule = list[next];
            int lengths = list[next + 1];
            int steady = next + 2;
            int timed = steady + (lengths & 0xFFFF);
            next = timed + (lengths >>> Short.SIZE);
            if (hold(list, steady, timed, search)) {
                if (timed < next) {
                    search.pending().add(rule);
                }
                if (hold(list, timed, next, search)) {
                    search.matched().add(rule);
                }
            }
        }
    }

    private boolean hold(int[] list, int from, int to, Search search) {
        for (int i = from; i < to; i += Code.INTS) {
            if (!holds(list[i], list[i + 1], list[i + 2], search)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int head, int a, int b, Search search) {
        int operation = head & Code.OPERATION;
        int dimension = head >>> Code.OPERATION_BITS;
        if (operation == Code.RANGE) {
            return Integer.compareUnsigned(search.cell(dimension) - a, b) <= 0;
        }
        if (operation == Code.MASK) {
            int cell = search.cell(dimension);
            long mask = Integer.toUnsignedLong(a) | ((long) b << Integer.SIZE);
            return cell < Long.SIZE && (mask >>> cell & 1) != 0;
        }
        return switch (operation) {
            case Code.RANGES -> inRanges(search.cell(dimension), a);
            case Code.TRUE -> search.is(a, true);
            case Code.FALSE -> search.is(a, false);
            default -> marked(operation, dimension, a, b, search);
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

    private boolean marked(int operation, int dimension, int place, int missing, Search search) {
        int cell = search.cell(dimension);
        if (cell != Dimension.FIRST) {
            return cell == Dimension.MISSING && missing != 0;
        }
        boolean all = operation == Code.ALL || operation == Code.NOT_ALL;
        int end = place + 1 + pool[place];
        boolean found = all;
        for (int i = place + 1; i < end && found == all; i++) {
            found = search.isMarked(pool[i]);
        }
        return found == (operation == Code.ANY || operation == Code.ALL);
    }
}
