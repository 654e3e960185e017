package dev.attune.content.format;

import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The problems found so far in one document. */
final class Problems implements Consumer<Problem> {

    /** Nobody reads more of them; the rest is counted. */
    private static final int LIMIT = 1000;

    private final List<Problem> found = new ArrayList<>();
    private int count;

    @Override
    public void accept(Problem problem) {
        count++;
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    void error(String pointer, String message) {
        accept(Problem.error(pointer, message));
    }

    int count() {
        return count;
    }

    void throwIfAny() {
        if (count > found.size()) {
            found.add(Problem.error("", "There are " + (count - found.size()) + " more problems."));
        }
        if (!found.isEmpty()) {
            throw new InvalidContentException(found);
        }
    }
}
