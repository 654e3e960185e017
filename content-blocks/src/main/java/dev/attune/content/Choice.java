package dev.attune.content;

import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.CompiledBlock.CompiledVariant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of a block, and why.
 *
 * @param variant what to show
 * @param experience what chose it; null for the baseline
 * @param reason why
 * @param detail what the reason alone does not tell; null for nothing
 * @param validUntil when time alone could change it; null for never
 */
record Choice(
        CompiledVariant variant,
        @Nullable CompiledExperience experience,
        Reason reason,
        @Nullable ReasonDetail detail,
        @Nullable Instant validUntil) {}
