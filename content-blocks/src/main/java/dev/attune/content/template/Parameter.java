package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a filter.
 *
 * @param required whether it must be given
 * @param keyword whether it is given by its name, and not by its place
 * @param absent what stands for it if it is not given
 */
record Parameter(
        String name,
        boolean required,
        boolean keyword,
        @Nullable Object absent,
        Check check) {

    /** What can be seen to be wrong with an argument that is a constant. */
    interface Check {
        /** What is wrong with this constant; null if nothing is. */
        @Nullable
        String complaint(@Nullable Object constant);
    }

    /** Accepts every constant. */
    static final Check ANY = constant -> null;

    /** Accepts whole numbers, and texts that are one. */
    static final Check WHOLE = constant -> Integers.strict(constant) == null ? "expected a whole number" : null;

    static Parameter required(String name) {
        return new Parameter(name, true, false, null, ANY);
    }

    static Parameter optional(String name, @Nullable Object absent) {
        return new Parameter(name, false, false, absent, ANY);
    }

    static Parameter keyword(String name) {
        return new Parameter(name, false, true, null, ANY);
    }

    Parameter checked(Check other) {
        return new Parameter(name, required, keyword, absent, other);
    }
}
