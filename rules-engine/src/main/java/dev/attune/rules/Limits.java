package dev.attune.rules;

import java.time.Duration;

/** How large a condition may be, so that planning and evaluating it is bounded. */
final class Limits {

    /** How deep conditions may be nested, through audiences too. */
    static final int DEPTH = 30;

    /** How many parts a condition may have, with those of its audiences. */
    static final int NODES = 10_000;

    /** How many steps a sequence may have. */
    static final int STEPS = 20;

    /** The longest duration a condition may name: about a hundred years. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    static final String TOO_DEEP = "Conditions are nested deeper than " + DEPTH
            + " levels: take the inner ones out into audiences of their own or" + " flatten them.";

    static final String TOO_LARGE =
            "The condition has more than " + NODES + " parts: split it, or use \"in\" with a list.";

    private Limits() {}
}
