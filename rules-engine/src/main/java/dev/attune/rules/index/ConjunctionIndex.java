package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Conjunctions, listed so that a request looks at few of them. A search makes no object. Immutable and thread-safe.
 *
 * <p>It looks as it does because it runs for every page: all lists stand in a few arrays, read in order, because at 100,000 rules nothing
 * but the first lines of a list is in a near cache, and an object or a pointer on the way to each would cost more than the tests.
 */
public final class ConjunctionIndex {

    private final Dimensions dimensions;
    private final int rules;
    private final Table[] tables;
    private final PredicateList[] byPredicate;
    private final int restEnd;
    private final Postings postings;
    private final SlowTests slowTests;

    private ConjunctionIndex(Dimensions dimensions, int rules, int[] pool, IndexBuilder builder) {
        Postings.Builder writing = builder.postings();
        this.dimensions = dimensions;
        this.rules = rules;
        this.restEnd = builder.writeRest();
        this.tables = builder.writeTables();
        this.byPredicate = builder.writeByPredicate();
        this.postings = writing.build();
        this.slowTests = new SlowTests(postings.rests, pool);
    }

    /**
     * An index.
     *
     * @param rules one more than the greatest number of a rule
     * @param folding folds the case of a text
     * @throws IllegalArgumentException if there are more rules, attributes or tests than an index has room for
     */
    public static ConjunctionIndex of(List<Conjunction> conjunctions, int rules, UnaryOperator<String> folding) {
        if (rules > Code.LAST_RULE + 1) {
            throw new IllegalArgumentException(
                    rules + " rules are more than the " + (Code.LAST_RULE + 1) + " that an index has room for");
        }
        Dimensions dimensions = Dimensions.of(conjunctions, folding);
        Encoder encoder = new Encoder(dimensions);
        List<EncodedConjunction> encoded = new ArrayList<>(conjunctions.size());
        conjunctions.forEach(each -> EncodedConjunction.of(each, encoder).ifPresent(encoded::add));
        return new ConjunctionIndex(dimensions, rules, encoder.pool(), new IndexBuilder(dimensions, encoded));
    }

    /** The state of a search, to be given to each {@link #search} of this index. */
    public Search newSearch(Predicates predicates) {
        return new Search(dimensions, postings, rules, predicates);
    }

    /** Finds all rules of which a conjunction holds, and those that time alone could bring in or take out. */
    public void search(Facts facts, Predicates predicates, Search search) {
        search.begin(facts, predicates);
        Sieve sieve = search.sieve();
        sieve.sift(0, restEnd);
        for (Table table : tables) {
            sift(table, search.values(), sieve);
        }
        for (PredicateList each : byPredicate) {
            if (search.is(each.predicate(), each.wanted())) {
                sieve.sift(each.start(), each.end());
            }
        }
        sieve.askQuickTests();
        for (int i = 0; i < sieve.slowCount(); i++) {
            slowTests.ask(sieve.slow(i), search);
        }
    }

    private static void sift(Table table, Values values, Sieve sieve) {
        int cell = values.cells[table.dimension.place()];
        switch (table.by) {
            case CELL -> sift(table, cell, sieve);
            case PART -> sift(table, table.parts.of(cell), sieve);
            case MARK -> {
                if (cell == Dimension.FIRST) {
                    siftMarked(table, (TextSetDimension) table.dimension, values, sieve);
                }
            }
        }
    }

    private static void siftMarked(Table table, TextSetDimension set, Values values, Sieve sieve) {
        for (int word = set.firstWord(); word < set.firstWord() + set.words(); word++) {
            long marks = values.marks(word);
            while (marks != 0) {
                sift(table, (word << 6) + Long.numberOfTrailingZeros(marks), sieve);
                marks &= marks - 1;
            }
        }
    }

    private static void sift(Table table, int key, Sieve sieve) {
        int list = table.list(key);
        if (list >= 0 && list < table.size()) {
            sieve.sift(table.start(list), table.end(list));
        }
    }
}
