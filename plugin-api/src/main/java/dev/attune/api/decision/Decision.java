package dev.attune.api.decision;

import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one slot.
 *
 * @param slot which slot
 * @param block what is published for it; null if nothing is
 * @param variant which variant to show; null if nothing is published
 * @param experience which experience chose it; null if none did
 * @param reason why
 * @param detail what the reason alone does not tell; null for nothing
 * @param publication the number of the publication it was made from; 0 if nothing was ever published
 * @param validUntil the first instant at which time alone could change it; null for never
 */
public record Decision(
        SlotKey slot,
        @Nullable BlockKey block,
        @Nullable VariantKey variant,
        @Nullable ExperienceKey experience,
        Reason reason,
        @Nullable ReasonDetail detail,
        long publication,
        @Nullable Instant validUntil) {

    public Decision {
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(reason, "reason");
    }

    /** Nothing is published for this slot. */
    public static Decision disabled(SlotKey slot, long publication) {
        return new Decision(slot, null, null, null, Reason.DISABLED, null, publication, null);
    }
}
