package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition was true, false or unknown: a tree that follows the condition's own, in words for editors and shoppers.
 *
 * @param sentence what was asked
 * @param truth the outcome
 * @param describe why it matched or did not, in one short text, with what was seen and, where it is simple, how near it came
 * @param observed the value seen; null if the condition looks at none, or it is not known
 * @param attribute the attribute looked at, or the one that is not known; null if it looks at none
 * @param cause why that attribute or the trail is not known; null if nothing was lacking
 * @param zone the zone in which time was read; null if none was needed
 * @param nearestMiss how near it came to being true, in words: of a single condition what is lacking, without its sentence; of all of
 *     several, those that are lacking; of any of several, the one that lacks the fewest single conditions, among those one that time
 *     alone will bring, the soonest first, and else the first; null if it is true, or a plugin does not tell
 * @param children the same for each part, in order
 */
public record ConditionExplanation(
        String sentence,
        Truth truth,
        String describe,
        @Nullable String observed,
        @Nullable AttributeKey attribute,
        @Nullable UnknownCause cause,
        @Nullable ZoneId zone,
        @Nullable String nearestMiss,
        List<ConditionExplanation> children) {

    public ConditionExplanation {
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(describe, "describe");
        children = List.copyOf(children);
    }
}
