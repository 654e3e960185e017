package dev.attune.rules.index;

/** Answers, for one request, what the index leaves to others; should evaluate each predicate once. */
@FunctionalInterface
public interface Predicates {

    /** Whether the predicate of this number is known to be true or, with {@code wanted} false, known to be false. */
    boolean is(int number, boolean wanted);
}
