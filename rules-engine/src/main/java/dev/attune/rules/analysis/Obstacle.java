package dev.attune.rules.analysis;

/** What kept a question from being decided. */
public enum Obstacle {
    /** It hangs on something of which too little is known before a visitor comes. */
    LITTLE_KNOWN,
    /** The budget of work ran out before all cases were looked at. */
    BUDGET
}
