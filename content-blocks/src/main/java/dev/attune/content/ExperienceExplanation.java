package dev.attune.content;

import dev.attune.api.key.ExperienceKey;
import dev.attune.rules.ConditionExplanation;

/**
 * What became of one experience of a block, and how its condition was answered.
 *
 * @param experience which
 * @param name its name for editors
 * @param outcome what became of it
 * @param condition how its condition was answered, part by part
 */
public record ExperienceExplanation(
        ExperienceKey experience, String name, Outcome outcome, ConditionExplanation condition) {

    /** What became of an experience. */
    public enum Outcome {
        /** Its variant is shown. */
        CHOSEN,
        /** An earlier one was chosen. */
        NOT_REACHED,
        /** Its schedule has not begun or has ended. */
        NOT_SCHEDULED,
        /** Its condition is false. */
        NOT_MATCHED,
        /** Its condition could not be answered. */
        UNKNOWN,
        /** It matched, but the visitor's bucket is outside its traffic. */
        OUT_OF_TRAFFIC,
        /** It matched, but the visitor saw it as often as allowed. */
        CAPPED,
        /** The visitor always sees the baseline. */
        HELD_OUT
    }
}
