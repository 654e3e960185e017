package dev.attune.rules.analysis;

import java.util.Optional;

/** Whether there is a visitor who reaches a goal. */
sealed interface Answer {

    record Found(Witness witness) implements Answer {}

    /** There is none, which is proved. */
    record Impossible() implements Answer {}

    /** No visitor was found, and no proof that there is none. */
    record Unknown(String reason) implements Answer {}

    default Optional<Witness> found() {
        return this instanceof Found found ? Optional.of(found.witness) : Optional.empty();
    }

    default boolean isImpossible() {
        return this instanceof Impossible;
    }
}
