package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** What a filter of the language does; for an argument that is not given it gets what the {@link Parameter} names instead. */
sealed interface FilterFunction {

    /** The planned call of this function, with one argument for each parameter. */
    Expression bind(Expression input, Arguments arguments);

    /** A function of the input alone. */
    non-sealed interface OfInput extends FilterFunction {
        @Nullable
        Object apply(@Nullable Object input, RenderState state);

        @Override
        default Expression bind(Expression input, Arguments arguments) {
            return new Filtered.ByInput(this, input);
        }
    }

    /** A function of the input and one argument. */
    non-sealed interface OfOne extends FilterFunction {
        @Nullable
        Object apply(@Nullable Object input, @Nullable Object argument, RenderState state);

        @Override
        default Expression bind(Expression input, Arguments arguments) {
            return new Filtered.ByOne(this, input, arguments.expression(0));
        }
    }

    /** A function of the input and two arguments. */
    non-sealed interface OfTwo extends FilterFunction {
        @Nullable
        Object apply(@Nullable Object input, @Nullable Object first, @Nullable Object second, RenderState state);

        @Override
        default Expression bind(Expression input, Arguments arguments) {
            return new Filtered.ByTwo(this, input, arguments.expression(0), arguments.expression(1));
        }
    }

    /** A function of the input and any number of arguments. */
    non-sealed interface OfMany extends FilterFunction {
        @Nullable
        Object apply(@Nullable Object input, Arguments arguments, RenderState state);

        @Override
        default Expression bind(Expression input, Arguments arguments) {
            return new Filtered.ByMany(this, input, arguments);
        }
    }
}
