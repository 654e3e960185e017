package dev.attune.content;

import dev.attune.api.decision.ExposureCount;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.request.Facts;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one request, and what of them is not for rules.
 *
 * @param facts what rules and placeholders see
 * @param exposures how often experiences were shown
 * @param degraded whether a store was asked and did not answer
 * @param storedChange when time alone takes something away of what was stored and may be used; null for never
 */
record LoadedFacts(
        Facts facts,
        Map<ExperienceKey, ExposureCount> exposures,
        boolean degraded,
        @Nullable Instant storedChange) {

    ExposureCount exposures(ExperienceKey experience) {
        return exposures.getOrDefault(experience, ExposureCount.NONE);
    }
}
