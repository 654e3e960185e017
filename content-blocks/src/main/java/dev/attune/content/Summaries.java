package dev.attune.content;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.ReasonDetail;
import dev.attune.content.ExperienceExplanation.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one sentence that tells anybody why a slot shows what it shows. */
final class Summaries {

    private Summaries() {}

    static String withoutBlock(Decision decision) {
        return decision.reason() == Reason.ERROR
                ? "Something went wrong, so the page's own content is shown."
                : "Nothing is published here, so the page's own content is shown.";
    }

    static String of(Decision decision, List<ExperienceExplanation> experiences) {
        for (ExperienceExplanation experience : experiences) {
            if (experience.outcome() == Outcome.CHOSEN) {
                return "Shown for “" + experience.name() + "”: "
                        + experience.condition().sentence() + ".";
            }
        }
        return decision.reason() == Reason.STATIC
                ? "The same for everybody."
                : baseline(decision.detail(), experiences);
    }

    private static String baseline(@Nullable ReasonDetail detail, List<ExperienceExplanation> experiences) {
        if (detail == ReasonDetail.HOLDOUT) {
            return "The baseline: this visitor belongs to the share that always sees it.";
        }
        if (detail == ReasonDetail.DEGRADED) {
            return "The baseline: what this visitor did could not be read in time.";
        }
        if (detail == ReasonDetail.CONSENT) {
            return "The baseline: anything else would use data that this visitor has not allowed to be used.";
        }
        if (detail == ReasonDetail.CAPPED) {
            return "The baseline: what would match was shown as often as allowed.";
        }
        return "The baseline: " + nearest(experiences);
    }

    private static String nearest(List<ExperienceExplanation> experiences) {
        for (ExperienceExplanation experience : experiences) {
            if (experience.outcome() == Outcome.NOT_MATCHED || experience.outcome() == Outcome.UNKNOWN) {
                return "“" + experience.name() + "” does not match: "
                        + experience.condition().describe() + ".";
            }
        }
        return "no experience is for this visitor now.";
    }
}
