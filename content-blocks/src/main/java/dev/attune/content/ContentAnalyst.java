package dev.attune.content;

import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at the audiences and blocks of content that compiles, one after the other, as far as the limits of one publishing go. */
final class ContentAnalyst {

    /**
     * How many questions may be asked about all of the content, so that publishing is bounded. Most take about a millisecond. A block
     * of n experiences asks n (n + 3) / 2, so one of 139 experiences, or ten of 43, are still looked through.
     */
    private static final int MOST_QUESTIONS = 10_000;

    private final Content content;
    private final RuleAnalysis analysis;
    private final Map<AudienceKey, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<BlockKey, List<Finding>> findings = new LinkedHashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long questions;

    ContentAnalyst(Content content, RuleAnalysis analysis) {
        this.content = content;
        this.analysis = analysis;
    }

    ContentAnalysis analyze() {
        for (int i = 0; i < content.audiences().size(); i++) {
            look(content.audiences().get(i), "/audiences/" + i + "/condition");
        }
        for (int i = 0; i < content.blocks().size(); i++) {
            look(content.blocks().get(i), "/blocks/" + i);
        }
        return new ContentAnalysis(verdicts, findings, warnings);
    }

    private void look(Audience audience, String pointer) {
        if (!mayAsk(2, "audience " + audience.key(), pointer)) {
            return;
        }
        try {
            Verdict verdict = analysis.analyze(audience.condition());
            verdicts.put(audience.key(), verdict);
            if (verdict instanceof Verdict.NeverTrue) {
                warn(pointer, "Nobody can be in the audience “" + audience.name() + "”: its condition is never true.");
            }
        } catch (RuntimeException broken) {
            warnBroken(pointer, broken);
        }
    }

    private void look(Block block, String pointer) {
        long size = block.experiences().size();
        if (!mayAsk(size * (size + 3) / 2, "block " + block.key(), pointer + "/experiences")) {
            return;
        }
        try {
            List<Finding> found = analysis.analyze(block);
            findings.put(block.key(), found);
            found.forEach(finding -> warn(finding, block, pointer));
        } catch (RuntimeException broken) {
            warnBroken(pointer + "/experiences", broken);
        }
    }

    /** What is small comes after what is too large all the same. */
    private boolean mayAsk(long more, String what, String pointer) {
        if (questions + more > MOST_QUESTIONS) {
            warn(pointer, "The rules of " + what + " were not looked through, because there are too many of them.");
            return false;
        }
        questions += more;
        return true;
    }

    /** Notes are for whoever looks at the block; that no experience shows a variant was said when it was compiled. */
    private void warn(Finding finding, Block block, String pointer) {
        if (finding instanceof Finding.NeverTrue never) {
            warn(condition(pointer, never.position()), never.sentence());
        } else if (finding instanceof Finding.Shadowed shadowed) {
            warn(
                    condition(pointer, shadowed.position()),
                    shadowed.sentence() + " For example: " + shadowed.taken().description() + ".");
        } else if (finding instanceof Finding.UnreachableVariant unreachable && isShown(unreachable.variant(), block)) {
            warn(pointer + "/variants/" + position(unreachable.variant(), block), unreachable.sentence());
        }
    }

    private static String condition(String block, int position) {
        return block + "/experiences/" + position + "/condition";
    }

    private static boolean isShown(VariantKey variant, Block block) {
        return block.experiences().stream().map(Experience::variant).anyMatch(variant::equals);
    }

    private static int position(VariantKey variant, Block block) {
        return block.variants().stream().map(Variant::key).toList().indexOf(variant);
    }

    /** A plugin that breaks down when it is asked about a made-up visitor costs the analysis, and nothing else. */
    private void warnBroken(String pointer, RuntimeException broken) {
        warn(pointer, "The rules could not be looked through, because a condition broke down: " + broken + ".");
    }

    private void warn(String pointer, String message) {
        warnings.add(Problem.warning(pointer, message));
    }
}
