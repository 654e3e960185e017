package dev.attune.rules.analysis;

import dev.attune.api.key.VariantKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something an editor of a block may not have meant. What is claimed is proved, and every witness has been confirmed by the engine; what
 * could be neither proved nor refuted is {@link Undecided}. Positions count the block's experiences from 0.
 */
public sealed interface Finding {

    /** The experience it is about, in the order of the block; empty if it is about a variant. */
    Optional<Integer> experience();

    Weight weight();

    /** One or two sentences for editors. */
    String sentence();

    /** A visitor who shows it; empty where the point is that there is none, or that none was found. */
    Optional<Witness> witness();

    /** How likely it is a mistake. */
    enum Weight {
        /** Very likely: something can never be seen. */
        WARNING,
        /** Worth knowing, and often meant. */
        NOTE
    }

    /** Nobody can match the experience's condition while it is live. */
    record NeverTrue(int position, String sentence) implements Finding {
        public NeverTrue {
            Objects.requireNonNull(sentence, "sentence");
        }

        @Override
        public Optional<Integer> experience() {
            return Optional.of(position);
        }

        @Override
        public Weight weight() {
            return Weight.WARNING;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.empty();
        }
    }

    /** Everybody matches the experience's condition while it is live. */
    record AlwaysTrue(int position, String sentence, Witness anybody) implements Finding {
        @Override
        public Optional<Integer> experience() {
            return Optional.of(position);
        }

        @Override
        public Weight weight() {
            return Weight.NOTE;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.of(anybody);
        }
    }

    /**
     * Everybody who matches the experience gets an earlier one.
     *
     * @param by the earlier experiences that take them all: as few as it could be proved of
     * @param taken a visitor who matches and gets an earlier one
     */
    record Shadowed(int position, List<Integer> by, String sentence, Witness taken) implements Finding {
        public Shadowed {
            by = List.copyOf(by);
        }

        @Override
        public Optional<Integer> experience() {
            return Optional.of(position);
        }

        @Override
        public Weight weight() {
            return Weight.WARNING;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.of(taken);
        }
    }

    /**
     * Somebody matches both this experience and an earlier one, and gets the earlier one.
     *
     * @param earlier the position of the earlier one
     * @param both a visitor who matches both
     */
    record Overlapping(int position, int earlier, String sentence, Witness both) implements Finding {
        @Override
        public Optional<Integer> experience() {
            return Optional.of(position);
        }

        @Override
        public Weight weight() {
            return Weight.NOTE;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.of(both);
        }
    }

    /** No visitor can get the variant: no experience leads to it, or none that anybody can get. The baseline is never one. */
    record UnreachableVariant(VariantKey variant, String sentence) implements Finding {
        @Override
        public Optional<Integer> experience() {
            return Optional.empty();
        }

        @Override
        public Weight weight() {
            return Weight.WARNING;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.empty();
        }
    }

    /** What is asked about an experience. */
    enum Question {
        CAN_MATCH,
        CAN_PASS,
        IS_SHADOWED,
        OVERLAPS
    }

    /**
     * Neither a proof nor a witness was found.
     *
     * @param earlier for an overlap, the position of the earlier experience; empty if it is about all earlier ones
     * @param obstacle what kept it from being decided
     */
    record Undecided(int position, Question question, Optional<Integer> earlier, Obstacle obstacle, String sentence)
            implements Finding {
        public Undecided {
            Objects.requireNonNull(obstacle, "obstacle");
        }

        @Override
        public Optional<Integer> experience() {
            return Optional.of(position);
        }

        @Override
        public Weight weight() {
            return Weight.NOTE;
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.empty();
        }
    }
}
