package dev.attune.testkit.conformance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is expected of the instant at which time alone next changes a condition. */
public sealed interface NextChange {

    /** Whether an implementation may name this instant; empty if it says that time alone changes nothing. */
    boolean permits(Optional<Instant> change);

    /** In words that complete "the next change is". */
    String describe();

    /** Time alone changes nothing, and the implementation knows. */
    record Never() implements NextChange {
        @Override
        public boolean permits(Optional<Instant> change) {
            return change.isEmpty();
        }

        @Override
        public String describe() {
            return "never";
        }
    }

    /** Exactly this instant. */
    record Exactly(Instant at) implements NextChange {
        @Override
        public boolean permits(Optional<Instant> change) {
            return change.filter(at::equals).isPresent();
        }

        @Override
        public String describe() {
            return at.toString();
        }
    }

    /**
     * An instant between these two, both included.
     *
     * @param notBefore an earlier one would be uselessly early; null for no bound
     * @param notAfter a later one would be wrong; null if never is permitted too
     */
    record Within(@Nullable Instant notBefore, @Nullable Instant notAfter) implements NextChange {
        @Override
        public boolean permits(Optional<Instant> change) {
            return change.map(this::contains).orElse(notAfter == null);
        }

        @Override
        public String describe() {
            String from = notBefore == null ? "" : "not before " + notBefore;
            String to = notAfter == null ? "" : "not after " + notAfter;
            return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
        }

        private boolean contains(Instant at) {
            return (notBefore == null || !at.isBefore(notBefore)) && (notAfter == null || !at.isAfter(notAfter));
        }
    }
}
