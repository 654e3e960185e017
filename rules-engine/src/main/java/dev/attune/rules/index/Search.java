package dev.attune.rules.index;

import dev.attune.api.request.Facts;

/** The state of one search through an index, and its findings; to be used again and again, by one thread at a time. */
public final class Search {

    private final Values values;
    private final Sieve sieve;
    private final RuleBits matched;
    private final RuleBits pending;
    private Predicates predicates;

    Search(Dimensions dimensions, Postings postings, int rules, Predicates predicates) {
        this.values = new Values(dimensions);
        this.matched = new RuleBits(rules);
        this.pending = new RuleBits(rules);
        this.sieve = new Sieve(postings, values, matched);
        this.predicates = predicates;
    }

    void begin(Facts facts, Predicates by) {
        predicates = by;
        clear();
        sieve.begin();
        values.read(facts);
    }

    /** Lets go of what was found. */
    public void clear() {
        matched.clear();
        pending.clear();
    }

    /** The rules of which a conjunction holds. */
    public RuleBits matched() {
        return matched;
    }

    /** The rules that time alone could make begin or cease to hold: a conjunction's steady tests hold, and it has others. */
    public RuleBits pending() {
        return pending;
    }

    Values values() {
        return values;
    }

    Sieve sieve() {
        return sieve;
    }

    boolean is(int predicate, boolean wanted) {
        return predicates.is(predicate, wanted);
    }
}
