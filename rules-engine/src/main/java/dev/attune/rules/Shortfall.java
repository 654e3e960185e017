package dev.attune.rules;

/**
 * What is lacking for one condition, in words.
 *
 * @param words without the condition's sentence; empty if there is nothing to say
 * @param place where the words stand in the description of the outcome
 */
record Shortfall(String words, Place place) {

    /** There is nothing to say. */
    static final Shortfall NONE = new Shortfall("", Place.NOWHERE);

    enum Place {
        /** Beside what was seen, to which they add. */
        BESIDE,
        /** In its place, since they say it too. */
        INSTEAD,
        /** Nowhere: they say what was asked and what was seen, as the description does without them. */
        NOWHERE
    }

    static Shortfall of(String words) {
        return new Shortfall(words, Place.BESIDE);
    }

    /** Words that tell what was seen. */
    static Shortfall telling(String words) {
        return new Shortfall(words, Place.INSTEAD);
    }

    /** Words that tell what was seen and what was asked, and no more. */
    static Shortfall repeating(String words) {
        return new Shortfall(words, Place.NOWHERE);
    }
}
