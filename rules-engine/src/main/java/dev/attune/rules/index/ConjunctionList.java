package dev.attune.rules.index;

/**
 * Conjunctions that are verified one after the other. Of each the two tests that seldom hold stand as masks, those of all conjunctions
 * side by side, so that a request which satisfies few of them reads little; what masks do not say stands as code. Immutable.
 */
final class ConjunctionList {

    /** Where there is no code. */
    static final int NO_CODE = -1;

    /** The first masks of all, then the second masks of all, in the same order. */
    final long[] masks;

    /** For each in turn its rule and where its code begins. */
    final int[] rules;

    /** For each that has code: how many ints of tests that time cannot change, how many of others, and these. */
    final int[] code;

    /** A bit for each dimension that masks ask. */
    final long[] asked;

    ConjunctionList(long[] masks, int[] rules, int[] code, long[] asked) {
        this.masks = masks;
        this.rules = rules;
        this.code = code;
        this.asked = asked;
    }

    int size() {
        return rules.length / 2;
    }
}
