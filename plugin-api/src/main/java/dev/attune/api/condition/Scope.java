package dev.attune.api.condition;

/** Which events a condition about behaviour looks at. */
public enum Scope {
    /** Those of the present session. */
    SESSION,
    /** All that the trail remembers. */
    TRAIL
}
