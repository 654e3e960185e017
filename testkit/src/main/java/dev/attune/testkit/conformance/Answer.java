package dev.attune.testkit.conformance;

import dev.attune.api.problem.Problem;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an implementation says to a vector. */
public sealed interface Answer {

    /**
     * The condition has this value.
     *
     * @param nextChange the first later instant at which that could differ by time alone; empty if it never does
     */
    record Outcome(Truth truth, Optional<Instant> nextChange) implements Answer {}

    /** The condition is refused. */
    record Refusal(List<Problem> problems) implements Answer {
        public Refusal {
            problems = List.copyOf(problems);
        }

        /** Where the problems are. */
        public Set<String> pointers() {
            return problems.stream().map(Problem::pointer).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
