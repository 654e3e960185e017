package dev.attune.api.attribute;

/** Where the value of an attribute comes from. */
public enum AttributeOrigin {
    /** The request itself, or the host's own {@code AttributeSource}: known without any store. */
    REQUEST,
    /** The instant of the decision in the visitor's zone. */
    TIME,
    /** What the visitor did in this session. */
    SESSION,
    /** What is known about the visitor for good. */
    PROFILE
}
