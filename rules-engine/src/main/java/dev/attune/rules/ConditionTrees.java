package dev.attune.rules;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Conditions planned one by one, without the index by which a {@link RuleSet} finds all that match: for whoever asks few conditions, or
 * wants to know of each whether it is false or unknown. Immutable and thread-safe.
 */
public final class ConditionTrees {

    private final List<Node> nodes;
    private final SharedNodes shared;

    ConditionTrees(List<Node> nodes, SharedNodes shared) {
        this.nodes = List.copyOf(nodes);
        this.shared = shared;
    }

    public int size() {
        return nodes.size();
    }

    /** What the conditions are for these facts; nothing is evaluated yet. */
    public Answers ask(Facts facts) {
        return new Answers(new Evaluation(shared, facts));
    }

    /** The outcomes for one set of facts, each found out when it is asked for. Used by one thread at a time. */
    public final class Answers {

        private final Evaluation evaluation;

        private Answers(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        /** The outcome of the condition at this position. */
        public Truth truth(int condition) {
            return evaluation.truth(nodes.get(condition));
        }

        /**
         * The first later instant at which the outcome could differ by time alone. Never too late; it may be too early.
         *
         * @return empty if time alone never changes it
         */
        public Optional<Instant> nextChange(int condition) {
            return Optional.ofNullable(nodes.get(condition).nextChange(evaluation));
        }
    }
}
