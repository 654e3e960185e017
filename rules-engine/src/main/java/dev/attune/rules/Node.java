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

    /** Whether {@link #truthAt} can tell the outcome at later instants. */
    boolean isForeseeable() {
        return true;
    }

    /** The outcome at an instant that is not earlier than the request's, if until then nothing happens but that time passes. */
    Truth truthAt(Evaluation evaluation, Instant at) {
        return evaluation.truth(this);
    }

    /**
     * An instant after this one, which is not earlier than the request's, until which time alone cannot change the outcome; null if
     * time never can. After an instant later than the request's it is asked only of what is {@link #isForeseeable foreseeable}.
     */
    @Nullable
    Instant changeAfter(Evaluation evaluation, Instant at) {
        return null;
    }

    /** A later instant than the request's until which time alone cannot change the outcome; null if time never can. */
    @Nullable
    Instant nextChange(Evaluation evaluation) {
        return isTimed() ? changeAfter(evaluation, evaluation.facts().at()) : null;
    }

    /** The parts, in the order of the condition's own. */
    List<Node> children() {
        return List.of();
    }

    /** What the condition looked at, for explanations. */
    Observation observe(Evaluation evaluation) {
        return Observation.NOTHING;
    }
}
