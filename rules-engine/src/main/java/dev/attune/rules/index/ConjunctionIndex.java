package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
    private final Level level;
    private final PredicateList[] byPredicate;

    private ConjunctionIndex(Dimensions dimensions, int rules, int[] pool, Level level, PredicateList[] byPredicate) {
        this.dimensions = dimensions.toArray();
        this.rules = rules;
        this.markWords = dimensions.markWords();
        this.pool = pool;
        this.level = level;
        this.byPredicate = byPredicate;
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
        List<EncodedConjunction> valued = new ArrayList<>(conjunctions.size());
        Map<Test.Predicate, List<EncodedConjunction>> predicated = new LinkedHashMap<>();
        for (Conjunction each : conjunctions) {
            EncodedConjunction encoded = EncodedConjunction.of(each, encoder).orElse(null);
            if (encoded != null && encoded.isPredicateOnly()) {
                Test.Predicate first = (Test.Predicate) each.steady().get(0);
                predicated.computeIfAbsent(first, none -> new ArrayList<>()).add(encoded.withoutFirst());
            } else if (encoded != null) {
                valued.add(encoded);
            }
        }
        AccessChoice choice = new AccessChoice(dimensions, dimensions.markWords() * Long.SIZE);
        valued.forEach(each -> each.steady().forEach(choice::count));
        LevelBuilder builder = new LevelBuilder(dimensions, choice);
        PredicateList[] lists = predicated.entrySet().stream()
                .map(each -> new PredicateList(
                        each.getKey().number(), each.getKey().wanted(), builder.list(each.getValue())))
                .toArray(PredicateList[]::new);
        return new ConjunctionIndex(dimensions, rules, encoder.pool(), builder.build(valued), lists);
    }

    /** The state of a search, to be given to each {@link #search} of this index. */
    public Search newSearch(Facts facts, Predicates predicates) {
        return new Search(dimensions, markWords, rules, facts, predicates);
    }

    /** Finds all rules of which a conjunction holds, and those that time alone could bring in or take out. */
    public void search(Facts facts, Predicates predicates, Search search) {
        search.begin(facts, predicates);
        search(level, search);
        for (PredicateList each : byPredicate) {
            if (search.is(each.predicate, each.wanted)) {
                search(each.level, search);
            }
        }
    }

    private void search(Level at, Search search) {
        verify(at.list, search);
        for (Table table : at.tables) {
            int cell = search.cell(table.dimension);
            if (table.by == Table.By.MARK) {
                if (cell == Dimension.FIRST) {
                    searchMarked(table, (TextSetDimension) dimensions[table.dimension], search);
                }
            } else {
                Level next = table.level(table.by == Table.By.PART ? Table.part(cell, table.cells) : cell);
                if (next != null) {
                    search(next, search);
                }
            }
        }
    }

    private void searchMarked(Table table, TextSetDimension set, Search search) {
        for (int word = set.firstWord(); word < set.firstWord() + set.words(); word++) {
            long marks = search.marks(word);
            while (marks != 0) {
                Level next = table.level((word << 6) + Long.numberOfTrailingZeros(marks));
                if (next != null) {
                    search(next, search);
                }
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
