package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** The planned forms of values, paths and ranges. */
final class Expressions {

    private Expressions() {}

    /** A constant. */
    record Constant(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return value;
        }
    }

    /** An attribute at its position of the catalogue. */
    record Fact(int position) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return Data.unwrap(state.facts.value(position));
        }
    }

    /** A variable at its slot of the frame. */
    record Variable(int slot) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return state.frame[slot];
        }
    }

    /** A free variable of which the name is only known when it is read. */
    record NamedVariable(Expression name) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return state.data.get(Text.of(name.evaluate(state), state));
        }
    }

    /** A member of a known name. */
    record Member(Expression object, String name) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return Data.member(object.evaluate(state), name);
        }
    }

    /** An item or member by a value in brackets. */
    record Element(Expression object, Expression key) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return Data.element(object.evaluate(state), key.evaluate(state));
        }
    }

    /** All whole numbers between two. */
    record Numbers(Expression from, Expression to) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return new Range(Integers.lenient(from.evaluate(state)), Integers.lenient(to.evaluate(state)));
        }
    }

    /** Two values compared. */
    record Compared(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return operator.test(left.evaluate(state), right.evaluate(state));
        }
    }

    /** Whether the left has the right in it. */
    record Contains(Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            Object whole = left.evaluate(state);
            Object part = right.evaluate(state);
            if (whole instanceof String text && part instanceof String searched) {
                state.searched(text.length(), searched.length());
            }
            return Comparing.contains(whole, part);
        }
    }

    /** Terms joined by {@code and} and {@code or}, each binding to all that follows: {@code a and b or c} is {@code a and (b or c)}. */
    static final class Joined implements Expression {
        private final Expression[] terms;
        private final boolean[] ands;

        Joined(Expression[] terms, boolean[] ands) {
            this.terms = terms;
            this.ands = ands;
        }

        @Override
        public @Nullable Object evaluate(RenderState state) {
            for (int i = 0; i < ands.length; i++) {
                // a false term before "and", or a true one before "or", decides whatever follows
                if (Data.isTruthy(terms[i].evaluate(state)) != ands[i]) {
                    return !ands[i];
                }
            }
            return Data.isTruthy(terms[ands.length].evaluate(state));
        }
    }
}
