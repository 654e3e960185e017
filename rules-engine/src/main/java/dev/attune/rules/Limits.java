package dev.attune.rules;

import java.time.Duration;

/** How large a condition may be, so that planning and evaluating it is bounded. */
final class Limits {

    /** How deep conditions may be nested, through audiences too. */
    static final int DEPTH = 30;

    /** How many parts a condition may have, with those of its audiences. */
    static final int NODES = 10_000;

    /** How long a text in a condition may be, in characters. */
    static final int TEXT = 10_000;

    /** How long the name of an event or the seed of a share may be, in characters. */
    static final int NAME = 120;

    /** The greatest number of events that a count may be compared with. */
    static final int COUNT = 1_000_000;

    /** The greatest number that a measure of the session may be compared with. */
    static final double MEASURE = 1e9;

    /** The longest way between two places on Earth, in kilometers. */
    static final double KILOMETERS = 20_040;

    /** How far away an anniversary may be, in days. */
    static final int ANNIVERSARY = 364;

    /** How many days a condition may look ahead or back: about a hundred years. */
    static final int DAYS = 36_525;

    /** How many steps a sequence may have. */
    static final int STEPS = 20;

    /** The longest duration a condition may name: about a hundred years. */
    static final Duration LONGEST = Duration.ofDays(DAYS);

    static final String TOO_DEEP = "Conditions are nested deeper than " + DEPTH
            + " levels: take the inner ones out into audiences of their own or" + " flatten them.";

    static final String TOO_LARGE = "The condition has more than " + NODES
            + " parts, with the elements of its lists and with its audiences: make" + " it smaller.";

    static final String TOO_LONG = "The text is longer than " + TEXT + " characters: shorten it.";

    static final String NOT_STORABLE =
            "The text has the character U+0000 or half a surrogate pair, which no store keeps: take it out.";

    private Limits() {}
}
