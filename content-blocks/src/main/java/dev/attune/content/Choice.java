package dev.attune.content;

import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.CompiledBlock.CompiledVariant;
import dev.attune.content.ExperienceExplanation.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of a block, and why.
 *
 * @param variant what to show
 * @param experience what chose it; null for the baseline
 * @param reason why
 * @param detail what the reason alone does not tell; null for nothing
 * @param outcomes what became of each experience, in their order
 * @param validUntil when time alone could change it; null for never
 */
record Choice(
        CompiledVariant variant,
        @Nullable CompiledExperience experience,
        Reason reason,
        @Nullable ReasonDetail detail,
        List<Outcome> outcomes,
        @Nullable Instant validUntil) {}
