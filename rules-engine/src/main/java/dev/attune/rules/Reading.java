package dev.attune.rules;

import dev.attune.api.problem.Problem;
import java.util.function.Consumer;

/** One reading of a document: where its problems go, and how much of it has been read. */
final class Reading {

    private final Consumer<Problem> problems;
    private int found;
    private int nodes;

    Reading(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void problem(String pointer, String message) {
        found++;
        problems.accept(Problem.error(pointer, message));
    }

    /** Whether nothing was wrong so far. */
    boolean isClean() {
        return found == 0;
    }

    /** Counts a part of the document; false if there are too many, which is said once. */
    boolean count(String pointer) {
        nodes++;
        if (nodes == Limits.NODES + 1) {
            problem(pointer, Limits.TOO_LARGE);
        }
        return nodes <= Limits.NODES;
    }
}
