package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Conjunctions, listed so that a request looks at few of them. A search makes no object. Immutable and thread-safe.
 *
 * <p>The loops look as they do because they run for every page. Most of what stands in a list fails its first mask, which is one load,
 * one {@code and} and one branch; memory is read in order; objects are few and follow no chain of pointers, since at 100,000 rules
 * nothing but the first lines of the lists is in a near cache.
 */
public final class ConjunctionIndex {

    private final Dimension[] dimensions;
    private final int rules;
    private final int markWords;
    private final int[] pool;
    private final Table[] tables;
    private final PredicateList[] byPredicate;
    private final ConjunctionList rest;

    private ConjunctionIndex(Dimensions dimensions, int rules, int[] pool, IndexBuilder builder) {
        this.dimensions = dimensions.toArray();
        this.rules = rules;
        this.markWords = dimensions.markWords();
        this.pool = pool;
        this.tables = builder.tables();
        this.byPredicate = builder.byPredicate();
        this.rest = builder.rest();
    }

    /**
     * An index.
     *
     * @param rules one more than the greatest number of a rule
     * @param folding folds the case of a text
     */
    public static ConjunctionIndex of(List<Conjunction> conjunctions, int rules, UnaryOperator<String> folding) {
        Dimensions dimensions = Dimensions.of(conjunctions, folding);
        Encoder encoder = new Encoder(dimensions);
        List<EncodedConjunction> encoded = new ArrayList<>(conjunctions.size());
        conjunctions.forEach(each -> EncodedConjunction.of(each, encoder).ifPresent(encoded::add));
        return new ConjunctionIndex(dimensions, rules, encoder.pool(), new IndexBuilder(dimensions, encoded));
    }

    /** The state of a search, to be given to each {@link #search} of this index. */
    public Search newSearch(Facts facts, Predicates predicates) {
        return new Search(dimensions, markWords, rules, facts, predicates);
    }

    /** Finds all rules of which a conjunction holds, and those that time alone could bring in or take out. */
    public void search(Facts facts, Predicates predicates, Search search) {
        search.begin(facts, predicates);
        verify(rest, search);
        for (Table table : tables) {
            int cell = search.cell(table.dimension);
            if (table.by == Table.By.MARK) {
                if (cell == Dimension.FIRST) {
                    verifyMarked(table, (TextSetDimension) dimensions[table.dimension], search);
                }
            } else {
                verify(table.list(table.by == Table.By.PART ? Table.part(cell, table.cells) : cell), search);
            }
        }
        for (PredicateList each : byPredicate) {
            if (search.is(each.predicate(), each.wanted())) {
                verify(each.list(), search);
            }
        }
    }

    private void verifyMarked(Table table, TextSetDimension set, Search search) {
        for (int word = set.firstWord(); word < set.firstWord() + set.words(); word++) {
            long marks = search.marks(word);
            while (marks != 0) {
                verify(table.list((word << 6) + Long.numberOfTrailingZeros(marks)), search);
                marks &= marks - 1;
            }
        }
    }

    @SuppressWarnings("ShortCircuitBoolean") // one branch for both masks is foreseen more often than two
    private void verify(@Nullable ConjunctionList list, Search search) {
        if (list == null) {
            return;
        }
        long[] bits = search.bits(list.asked);
        long[] masks = list.masks;
        for (int i = 0; i < masks.length; i += Code.MASKS) {
            long first = masks[i];
            long second = masks[i + 1];
            boolean holds = (bits[Mask.place(first)] & first & Mask.CELLS) != 0
                    & (bits[Mask.place(second)] & second & Mask.CELLS) != 0;
            if (holds) {
                long end = list.ends[i / Code.MASKS];
                int rest = Code.rest(end);
                if (rest == Code.NO_REST) {
                    search.matched().add(Code.rule(end));
                } else {
                    verify(list.rests, rest, Code.rule(end), search);
                }
            }
        }
    }

    private void verify(long[] rests, int place, int rule, Search search) {
        long counts = rests[place];
        long[] bits = search.bits();
        int masks = place + 1;
        int steady = masks + Code.masks(counts);
        for (int i = masks; i < steady; i++) {
            if ((bits[Mask.place(rests[i])] & rests[i] & Mask.CELLS) == 0) {
                return;
            }
        }
        int timed = steady + Code.steady(counts);
        if (hold(rests, steady, timed, search)) {
            int end = timed + Code.timed(counts);
            if (timed < end) {
                search.pending().add(rule);
            }
            if (hold(rests, timed, end, search)) {
                search.matched().add(rule);
            }
        }
    }

    private boolean hold(long[] tests, int from, int to, Search search) {
        for (int i = from; i < to; i++) {
            if (!holds(tests[i], search)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(long test, Search search) {
        int operation = Code.operation(test);
        if (operation == Code.RANGE) {
            int cell = search.cell(Code.dimension(test));
            return cell >= Code.firstCell(test) && cell <= Code.lastCell(test);
        }
        return switch (operation) {
            case Code.RANGES -> inRanges(search.cell(Code.dimension(test)), Code.operand(test));
            case Code.TRUE -> search.is(Code.operand(test), true);
            case Code.FALSE -> search.is(Code.operand(test), false);
            default -> marked(operation, search.cell(Code.dimension(test)), Code.operand(test), search);
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

    private boolean marked(int operation, int cell, int place, Search search) {
        if (cell != Dimension.FIRST) {
            return cell == Dimension.MISSING && pool[place] != 0;
        }
        boolean all = operation == Code.ALL || operation == Code.NOT_ALL;
        int end = place + 2 + pool[place + 1];
        boolean found = all;
        for (int i = place + 2; i < end && found == all; i++) {
            found = search.isMarked(pool[i]);
        }
        return found == (operation == Code.ANY || operation == Code.ALL);
    }
}
