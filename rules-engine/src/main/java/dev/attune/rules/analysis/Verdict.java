package dev.attune.rules.analysis;

import java.util.Objects;
import java.util.Optional;

/** What can be said of one condition before any visitor comes. */
public sealed interface Verdict {

    /** Nobody can match it: this is proved. */
    record NeverTrue() implements Verdict {}

    /** Everybody matches it, whatever is known about them and whatever they have granted: this is proved. */
    record AlwaysTrue(Witness matching) implements Verdict {}

    /** Some match it and some do not. */
    record Sometimes(Witness matching, Witness passing) implements Verdict {}

    /**
     * No proof was found, and no visitor for the missing side either.
     *
     * @param obstacle what kept it from being decided
     * @param reason a sentence that says why
     * @param matching a visitor who matches, if one was found
     * @param passing a visitor who does not, if one was found
     */
    record Undecided(Obstacle obstacle, String reason, Optional<Witness> matching, Optional<Witness> passing)
            implements Verdict {
        public Undecided {
            Objects.requireNonNull(obstacle, "obstacle");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
