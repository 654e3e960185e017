package dev.attune.api.condition;

/** How two values, or a count and a number, are compared. */
public enum Comparison {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE;

    /** Whether a comparison result, as {@link Comparable#compareTo} gives it, satisfies this. */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case LTE -> comparison <= 0;
            case GT -> comparison > 0;
            case GTE -> comparison >= 0;
        };
    }
}
