package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.Arrays;
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
        private final boolean timed;

        Junction(Condition condition, Node[] parts, Truth decisive) {
            super(condition);
            this.parts = parts;
            this.decisive = decisive;
            this.timed = Arrays.stream(parts).anyMatch(Node::isTimed);
        }

        @Override
        boolean isTimed() {
            return timed;
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            Truth result = decisive.not();
            for (Node part : parts) {
                Truth truth = evaluation.truth(part);
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
        Instant nextChange(Evaluation evaluation) {
            if (!timed) {
                return null;
            }
            boolean decided = false;
            for (Node part : parts) {
                if (evaluation.truth(part) == decisive) {
                    if (!part.isTimed()) {
                        return null;
                    }
                    decided = true;
                }
            }
            return decided ? lastOfDecisive(evaluation) : firstOfAll(evaluation);
        }

        private @Nullable Instant lastOfDecisive(Evaluation evaluation) {
            Instant last = null;
            for (Node part : parts) {
                if (evaluation.truth(part) == decisive) {
                    Instant change = part.nextChange(evaluation);
                    if (change == null) {
                        return null;
                    }
                    last = last == null || change.isAfter(last) ? change : last;
                }
            }
            return last;
        }

        private @Nullable Instant firstOfAll(Evaluation evaluation) {
            Instant first = null;
            for (Node part : parts) {
                first = earlier(first, part.nextChange(evaluation));
            }
            return first;
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
        Truth evaluate(Evaluation evaluation) {
            return evaluation.truth(part).not();
        }

        @Override
        boolean isTimed() {
            return part.isTimed();
        }

        @Override
        @Nullable
        Instant nextChange(Evaluation evaluation) {
            return part.nextChange(evaluation);
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
        Truth evaluate(Evaluation evaluation) {
            return evaluation.truth(part);
        }

        @Override
        boolean isTimed() {
            return part.isTimed();
        }

        @Override
        @Nullable
        Instant nextChange(Evaluation evaluation) {
            return part.nextChange(evaluation);
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
        Truth evaluate(Evaluation evaluation) {
            return truth;
        }

        @Override
        boolean isTimed() {
            return false;
        }

        @Override
        @Nullable
        Instant nextChange(Evaluation evaluation) {
            return null;
        }
    }
}
