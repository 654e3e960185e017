package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned condition: everything that can be looked up or parsed has been, and only evaluation is left. */
abstract class Node {

    private final Condition condition;

    Node(Condition condition) {
        this.condition = condition;
    }

    final Condition condition() {
        return condition;
    }

    abstract Truth evaluate(Facts facts);

    /** A later instant until which time alone cannot change the outcome; null if time never can. */
    abstract @Nullable Instant nextChange(Facts facts);

    /** The parts, in the order of the condition's own. */
    List<Node> children() {
        return List.of();
    }

    /** What the condition looked at, for explanations. */
    Observation observe(Facts facts) {
        return Observation.NOTHING;
    }
}
