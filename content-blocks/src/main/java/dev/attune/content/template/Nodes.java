package dev.attune.content.template;

import dev.attune.content.template.RenderState.Interrupt;

/** The planned forms of text, outputs, assignments and choices. */
final class Nodes {

    private Nodes() {}

    /** Text of the editor. */
    record Literal(String text) implements Node {
        @Override
        public void render(RenderState state, Output output) {
            output.write(text);
            state.check(output);
        }
    }

    /** A value that is written. */
    record Print(Expression value) implements Node {
        @Override
        public void render(RenderState state, Output output) {
            Text.write(value.evaluate(state), state, output);
            state.check(output);
        }
    }

    /** A variable that gets a value. */
    record Assign(int slot, Expression value) implements Node {
        @Override
        public void render(RenderState state, Output output) {
            state.frame[slot] = value.evaluate(state);
        }
    }

    /** The end of a loop, or of one turn of it. */
    record Jump(Interrupt interrupt) implements Node {
        @Override
        public void render(RenderState state, Output output) {
            state.interrupt = interrupt;
        }
    }

    /** One after the other, until one of them ends a loop. */
    static final class Sequence implements Node {
        private final Node[] nodes;

        Sequence(Node[] nodes) {
            this.nodes = nodes;
        }

        @Override
        public void render(RenderState state, Output output) {
            state.step(nodes.length);
            for (Node node : nodes) {
                node.render(state, output);
                if (state.interrupt != Interrupt.NONE) {
                    return;
                }
            }
        }
    }

    /** The first body whose condition holds, or the last. */
    static final class Choice implements Node {
        private final Expression[] conditions;
        private final boolean[] negated;
        private final Node[] bodies;
        private final Node otherwise;

        Choice(Expression[] conditions, boolean[] negated, Node[] bodies, Node otherwise) {
            this.conditions = conditions;
            this.negated = negated;
            this.bodies = bodies;
            this.otherwise = otherwise;
        }

        @Override
        public void render(RenderState state, Output output) {
            for (int i = 0; i < conditions.length; i++) {
                if (Data.isTruthy(conditions[i].evaluate(state)) != negated[i]) {
                    bodies[i].render(state, output);
                    return;
                }
            }
            otherwise.render(state, output);
        }
    }
}
