package dev.attune.api.condition;

/** What a condition on an attribute is when the attribute has no value. */
public enum WhenMissing {
    /** Unknown, and so no match, and its negation neither. */
    UNKNOWN,
    /** Treat missing as true. Never applies to a value that is unknown for lack of consent or a slow store. */
    TRUE,
    /** Treat missing as false. Never applies to a value that is unknown for lack of consent or a slow store. */
    FALSE
}
