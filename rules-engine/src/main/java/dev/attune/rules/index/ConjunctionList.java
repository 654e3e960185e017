package dev.attune.rules.index;

/** Conjunctions that are verified one after the other, as {@link Code}. Immutable. */
final class ConjunctionList {

    /** Two masks of each in turn: most that is read is these. */
    final long[] masks;

    /** For each in turn its rule, and where the rest of it stands. */
    final long[] ends;

    final long[] rests;

    /** A bit for each dimension that masks ask. */
    final long[] asked;

    ConjunctionList(long[] masks, long[] ends, long[] rests, long[] asked) {
        this.masks = masks;
        this.ends = ends;
        this.rests = rests;
        this.asked = asked;
    }
}
