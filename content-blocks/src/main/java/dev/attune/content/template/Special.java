package dev.attune.content.template;

/** The two words that are no values but what values can be equal to. */
enum Special {
    /** A text, list or structure without anything in it. */
    EMPTY,
    /** The same, and nil, false and white space. */
    BLANK
}
