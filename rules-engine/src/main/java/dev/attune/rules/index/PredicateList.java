package dev.attune.rules.index;

/**
 * The conjunctions listed under a predicate, because they ask of no value that time alone cannot change.
 *
 * @param wanted whether the predicate must be true, or false
 */
record PredicateList(int predicate, boolean wanted, ConjunctionList list) {}
