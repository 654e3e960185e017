package dev.attune.api.event;

/** What kind of message an event is: the verbs of the Segment spec. */
public enum Verb {
    PAGE,
    TRACK,
    IDENTIFY,
    ALIAS,
    GROUP,
    SCREEN
}
