package dev.attune.benchmarks.workload;

import java.util.Locale;

/** What the rules of a workload have in common. */
public enum Shape {
    /** Few rules match a visitor. */
    SELECTIVE,
    /** Four of five rules begin with a test that nine of ten visitors pass, as "in one of these countries" is. */
    ACCESSIBLE,
    /** Selective, and every tenth rule asks besides what the visitor did. */
    TRAIL;

    /**
     * The shape of this name, in any case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Shape of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
