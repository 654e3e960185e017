package dev.attune.rules.analysis;

import java.util.Optional;

/** Whether there is a visitor who reaches a goal. */
sealed interface Answer {

    record Found(Witness witness) implements Answer {}

    /** There is none, which is proved. */
    record Impossible() implements Answer {}

    /**
     * No visitor was found, and no proof that there is none.
     *
     * @param reason a sentence that says why
     */
    record Unknown(Obstacle obstacle, String reason) implements Answer {

        static Unknown outOfBudget() {
            return new Unknown(
                    Obstacle.BUDGET, "The budget of work for this analysis ran out before all cases were looked at.");
        }

        boolean isOutOfBudget() {
            return obstacle == Obstacle.BUDGET;
        }
    }

    default Optional<Witness> found() {
        return this instanceof Found found ? Optional.of(found.witness) : Optional.empty();
    }

    default boolean isImpossible() {
        return this instanceof Impossible;
    }
}
