package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Planned conditions made of conditions. */
final class LogicNodes {

    private LogicNodes() {}

    /** The earlier of two instants, where null is never. */
    static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null) {
            return b;
        }
        return b == null || a.isBefore(b) ? a : b;
    }

    /**
     * All or any of its parts: the parts are asked until one has the decisive truth, false for all and true for any.
     */
    static final class Junction extends Node {
        private final Node[] parts;
        private final Truth decisive;

        Junction(Condition condition, Node[] parts, Truth decisive) {
            super(condition);
            this.parts = parts;
            this.decisive = decisive;
        }

        @Override
        Truth evaluate(Facts facts) {
            Truth result = decisive.not();
            for (Node part : parts) {
                Truth truth = part.evaluate(facts);
                if (truth == decisive) {
                    return decisive;
                }
                if (truth == Truth.UNKNOWN) {
                    result = Truth.UNKNOWN;
                }
            }
            return result;
        }

        /** While any one part stays decisive, so does the whole; else it stays as long as every part does. */
        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            Instant first = null;
            Instant last = null;
            boolean decided = false;
            for (Node part : parts) {
                Instant change = part.nextChange(facts);
                if (part.evaluate(facts) == decisive) {
                    if (change == null) {
                        return null;
                    }
                    last = decided && last != null && last.isAfter(change) ? last : change;
                    decided = true;
                }
                first = earlier(first, change);
            }
            return decided ? last : first;
        }

        @Override
        List<Node> children() {
            return List.of(parts);
        }
    }

    /** The negation of its part. */
    static final class Negation extends Node {
        private final Node part;

        Negation(Condition condition, Node part) {
            super(condition);
            this.part = part;
        }

        @Override
        Truth evaluate(Facts facts) {
            return part.evaluate(facts).not();
        }

        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            return part.nextChange(facts);
        }

        @Override
        List<Node> children() {
            return List.of(part);
        }
    }

    /** What the audience's condition is; one plan of an audience serves all who name it. */
    static final class Named extends Node {
        private final Node part;

        Named(Condition condition, Node part) {
            super(condition);
            this.part = part;
        }

        @Override
        Truth evaluate(Facts facts) {
            return part.evaluate(facts);
        }

        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            return part.nextChange(facts);
        }

        @Override
        List<Node> children() {
            return List.of(part);
        }
    }

    /** The same for everybody at all times. */
    static final class Constant extends Node {
        private final Truth truth;

        Constant(Condition condition, Truth truth) {
            super(condition);
            this.truth = truth;
        }

        @Override
        Truth evaluate(Facts facts) {
            return truth;
        }

        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            return null;
        }
    }
}
