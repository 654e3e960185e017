package dev.attune.rules;

import dev.attune.api.problem.Problem;
import dev.attune.api.value.StorableText;
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

    /** Tells what is wrong with a text that no store keeps or that is far longer than any author's. */
    void text(String text, String pointer) {
        if (!StorableText.isStorable(text)) {
            problem(pointer, Limits.NOT_STORABLE);
        }
        if (text.length() > Limits.TEXT && text.codePointCount(0, text.length()) > Limits.TEXT) {
            problem(pointer, Limits.TOO_LONG);
        }
    }

    /** How many problems there were so far. */
    int found() {
        return found;
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
