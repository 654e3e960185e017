package dev.attune.content;

/** Why the session of a visitor could not be read. */
public enum FactsTrouble {
    /** The store did not answer within the deadline. */
    TIMEOUT,
    /** The store answered with a failure, or was not there. */
    FAILED
}
