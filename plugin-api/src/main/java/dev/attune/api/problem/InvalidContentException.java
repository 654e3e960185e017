package dev.attune.api.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a document, with all of its problems at once. */
public final class InvalidContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one error
     */
    public InvalidContentException(List<Problem> problems) {
        super(problems.stream().map(Problem::describe).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
