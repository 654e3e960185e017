package dev.attune.rules;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How near a condition came to a wanted outcome. The nearest is the one that lacks the fewest single conditions; among those, one that
 * time alone will bring, the sooner the nearer; and else the first.
 *
 * @param sentence the single condition that is lacking; empty if there are several, which the words name
 * @param words what is lacking; empty if there is nothing to say about it
 * @param lacking how many single conditions
 * @param when time alone brings it; null if time alone does not
 */
record Miss(
        String sentence,
        String words,
        int lacking,
        @Nullable Instant when) implements Comparable<Miss> {

    private static final Comparator<Miss> NEARNESS = Comparator.comparingInt(Miss::lacking)
            .thenComparing(Miss::when, Comparator.nullsLast(Comparator.naturalOrder()));

    /** With the name of the condition, for one that it is only a part of. */
    String named() {
        if (sentence.isEmpty() || words.isEmpty()) {
            return sentence + words;
        }
        return sentence + ": " + words;
    }

    @Override
    public int compareTo(Miss other) {
        return NEARNESS.compare(this, other);
    }
}
