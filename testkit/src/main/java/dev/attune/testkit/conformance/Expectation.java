package dev.attune.testkit.conformance;

import dev.attune.api.value.Truth;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must come of a vector. */
public sealed interface Expectation {

    /** Whether this is what the implementation says. */
    boolean isMetBy(Answer answer);

    /**
     * The condition has this value.
     *
     * @param nextChange what is expected of the next change; null for nothing
     */
    record Outcome(Truth truth, @Nullable NextChange nextChange) implements Expectation {
        public Outcome {
            Objects.requireNonNull(truth, "truth");
        }

        public Optional<NextChange> change() {
            return Optional.ofNullable(nextChange);
        }

        @Override
        public boolean isMetBy(Answer answer) {
            return answer instanceof Answer.Outcome outcome
                    && outcome.truth() == truth
                    && (nextChange == null || nextChange.permits(outcome.nextChange()));
        }
    }

    /**
     * The condition is refused, with problems at exactly these places.
     *
     * @param pointers JSON pointers into the condition; how many problems there are at each does not matter
     */
    record Refusal(Set<String> pointers) implements Expectation {
        public Refusal {
            pointers = Collections.unmodifiableSortedSet(new TreeSet<>(pointers));
        }

        @Override
        public boolean isMetBy(Answer answer) {
            return answer instanceof Answer.Refusal refusal
                    && refusal.pointers().equals(pointers);
        }
    }
}
