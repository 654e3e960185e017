package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** The planned arguments of one call of a filter, evaluated when they are asked for. */
final class Arguments {

    private final Expression[] declared;
    private final String[] names;
    private final Expression[] named;

    /**
     * @param declared one for each parameter
     * @param names those of the arguments beyond the parameters
     * @param named these arguments
     */
    Arguments(Expression[] declared, String[] names, Expression[] named) {
        this.declared = declared;
        this.names = names;
        this.named = named;
    }

    Expression expression(int parameter) {
        return declared[parameter];
    }

    /** The value for a parameter, by its place. */
    @Nullable
    Object at(int parameter, RenderState state) {
        return declared[parameter].evaluate(state);
    }

    /** The value of an argument beyond the parameters; nil if there is none of this name. */
    @Nullable
    Object named(String name, RenderState state) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return named[i].evaluate(state);
            }
        }
        return null;
    }
}
