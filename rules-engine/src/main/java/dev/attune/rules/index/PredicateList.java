package dev.attune.rules.index;

/**
 * The conjunctions listed under a predicate, because they ask of no value that time alone cannot change.
 *
 * @param wanted whether the predicate must be true, or false
 * @param start where the list begins
 * @param end where it has ended
 */
record PredicateList(int predicate, boolean wanted, int start, int end) {}
