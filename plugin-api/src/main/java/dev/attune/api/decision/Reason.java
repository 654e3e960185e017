package dev.attune.api.decision;

/** Why a decision is what it is: the reasons of the OpenFeature specification. */
public enum Reason {
    /** The slot has one content for everybody. */
    STATIC,
    /** No experience matched: the baseline. */
    DEFAULT,
    /** The visitor is in the experience's audience. */
    TARGETING_MATCH,
    /** The visitor's stable bucket decided. */
    SPLIT,
    /** An earlier decision that is still valid. */
    CACHED,
    /** Nothing is published for the slot. */
    DISABLED,
    /** An earlier decision whose time has passed, for want of a fresh one. */
    STALE,
    /** Something went wrong; the fallback was shown. */
    ERROR
}
