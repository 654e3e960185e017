package dev.attune.content;

import dev.attune.api.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of one kind, each of which may stand once. */
final class UniqueKeys {

    private final String what;
    private final List<Problem> problems;
    private final Map<String, String> places = new HashMap<>();

    UniqueKeys(String what, List<Problem> problems) {
        this.what = what;
        this.problems = problems;
    }

    void add(String key, String pointer) {
        String first = places.putIfAbsent(key, pointer);
        if (first != null) {
            problems.add(Problem.error(
                    pointer,
                    "there is another " + what + " " + key + " at " + first
                            + ": keep one of them, or rename this one"));
        }
    }
}
