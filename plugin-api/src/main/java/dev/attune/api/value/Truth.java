package dev.attune.api.value;

/**
 * The outcome of a condition in three-valued logic (Kleene's strong logic): unknown is neither true nor false, and its negation is
 * unknown too.
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The lesser of the two: false if either is false, else unknown if either is unknown. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two: true if either is true, else unknown if either is unknown. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    /** Only true matches: unknown never shows a variant. */
    public boolean matches() {
        return this == TRUE;
    }
}
