package dev.attune.api.value;

/** Why a fact has no value. */
public enum UnknownCause {
    /** Nobody ever gave it a value. */
    MISSING,
    /** It needs a purpose that the visitor has not granted. */
    CONSENT,
    /** The store that holds it did not answer in time. */
    DEGRADED
}
