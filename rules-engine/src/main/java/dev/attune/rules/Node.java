package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned condition: everything that can be looked up or parsed has been, and only evaluation is left. */
abstract class Node {

    /** The number of a node that no other rule shares. */
    static final int UNSHARED = -1;

    private final Condition condition;
    private int number = UNSHARED;

    Node(Condition condition) {
        this.condition = condition;
    }

    final Condition condition() {
        return condition;
    }

    final int number() {
        return number;
    }

    /** Told once, while rules are planned. */
    final void shareAs(int shared) {
        number = shared;
    }

    abstract Truth evaluate(Evaluation evaluation);

    /** Whether time alone can ever change the outcome; if not, {@link #nextChange} is always null. */
    abstract boolean isTimed();

    /** A later instant until which time alone cannot change the outcome; null if time never can. */
    abstract @Nullable Instant nextChange(Evaluation evaluation);

    /** The parts, in the order of the condition's own. */
    List<Node> children() {
        return List.of();
    }

    /** What the condition looked at, for explanations. */
    Observation observe(Evaluation evaluation) {
        return Observation.NOTHING;
    }
}
