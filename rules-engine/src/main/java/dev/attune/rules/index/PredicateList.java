package dev.attune.rules.index;

/** The conjunctions listed under one predicate, because they ask of nothing else that time alone cannot change. */
final class PredicateList {

    final int predicate;
    final boolean wanted;
    final Level level;

    PredicateList(int predicate, boolean wanted, Level level) {
        this.predicate = predicate;
        this.wanted = wanted;
        this.level = level;
    }
}
