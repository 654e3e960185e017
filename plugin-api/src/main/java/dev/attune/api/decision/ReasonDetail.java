package dev.attune.api.decision;

/** What a reason alone does not tell. */
public enum ReasonDetail {
    /** The visitor belongs to the share that always sees the baseline. */
    HOLDOUT,
    /** An experience matched, but the visitor has seen it as often as allowed. */
    CAPPED,
    /** The answer took too long. */
    TIMEOUT,
    /** Something would have been looked at that the visitor did not consent to. */
    CONSENT,
    /** Bots see the baseline. */
    BOT,
    /** Decided for a preview. */
    PREVIEW,
    /** A store did not answer, so facts were unknown. */
    DEGRADED
}
