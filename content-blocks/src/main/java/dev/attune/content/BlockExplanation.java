package dev.attune.content;

import dev.attune.api.decision.Decision;
import java.util.List;

/**
 * Why a visitor got what they got in one slot.
 *
 * @param decision the answer itself
 * @param summary why, in one sentence for everybody
 * @param experiences all experiences of the block in their order, each with what became of it
 */
public record BlockExplanation(Decision decision, String summary, List<ExperienceExplanation> experiences) {
    public BlockExplanation {
        experiences = List.copyOf(experiences);
    }
}
