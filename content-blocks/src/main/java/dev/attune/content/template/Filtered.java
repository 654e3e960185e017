package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** Values through filters of the language, by how many arguments these take. */
final class Filtered {

    private Filtered() {}

    /** Through a filter without arguments. */
    record ByInput(FilterFunction.OfInput function, Expression input) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return counted(function.apply(input.evaluate(state), state), state);
        }
    }

    /** Through a filter with one argument. */
    record ByOne(FilterFunction.OfOne function, Expression input, Expression argument) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return counted(function.apply(input.evaluate(state), argument.evaluate(state), state), state);
        }
    }

    /** Through a filter with two arguments. */
    record ByTwo(FilterFunction.OfTwo function, Expression input, Expression first, Expression second)
            implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            Object result = function.apply(input.evaluate(state), first.evaluate(state), second.evaluate(state), state);
            return counted(result, state);
        }
    }

    /** Through a filter with any number of arguments. */
    record ByMany(FilterFunction.OfMany function, Expression input, Arguments arguments) implements Expression {
        @Override
        public @Nullable Object evaluate(RenderState state) {
            return counted(function.apply(input.evaluate(state), arguments, state), state);
        }
    }

    private static @Nullable Object counted(@Nullable Object result, RenderState state) {
        state.made(result);
        return result;
    }
}
