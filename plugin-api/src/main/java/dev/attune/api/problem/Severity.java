package dev.attune.api.problem;

/** Whether a problem forbids publishing. */
public enum Severity {
    ERROR,
    WARNING
}
