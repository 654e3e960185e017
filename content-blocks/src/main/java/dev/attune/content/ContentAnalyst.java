package dev.attune.content;

import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.problem.Problem;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.Finding;
import dev.attune.rules.analysis.Obstacle;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks at the audiences and blocks of content that compiles, within one budget of work. Each gets an equal share of what is left, small
 * blocks before large ones; so what is easy leaves its share to what is hard, and what is hard takes nothing from anything else.
 */
final class ContentAnalyst {

    private final Content content;
    private final RuleAnalysis analysis;
    private final Budget budget;
    private final Map<AudienceKey, Verdict> verdicts = new LinkedHashMap<>();

    /** @param budget how much work may be done for all of the content */
    ContentAnalyst(Content content, RuleAnalysis analysis, Budget budget) {
        this.content = content;
        this.analysis = analysis;
        this.budget = budget;
    }

    /** What was found about one block; no findings if it could not be looked through. */
    private record Looked(Optional<List<Finding>> findings, List<Problem> warnings) {}

    ContentAnalysis analyze() {
        List<Problem> warnings = new ArrayList<>();
        int left = content.audiences().size() + content.blocks().size();
        for (int i = 0; i < content.audiences().size(); i++) {
            warnings.addAll(
                    look(content.audiences().get(i), "/audiences/" + i + "/condition", budget.share(left--, 1)));
        }
        Map<BlockKey, List<Finding>> findings = new LinkedHashMap<>();
        for (Map.Entry<Integer, Looked> each : looked(left).entrySet()) {
            Block block = content.blocks().get(each.getKey());
            each.getValue().findings.ifPresent(found -> findings.put(block.key(), found));
            warnings.addAll(each.getValue().warnings);
        }
        return new ContentAnalysis(verdicts, findings, warnings);
    }

    /** Looks at all blocks; by their positions. */
    private SortedMap<Integer, Looked> looked(int shares) {
        List<Integer> smallFirst = IntStream.range(0, content.blocks().size())
                .boxed()
                .sorted(Comparator.comparing(
                        position -> content.blocks().get(position).experiences().size()))
                .toList();
        int left = shares;
        SortedMap<Integer, Looked> looked = new TreeMap<>();
        for (int position : smallFirst) {
            Block block = content.blocks().get(position);
            Budget share = budget.share(left--, block.experiences().size());
            looked.put(position, look(block, "/blocks/" + position, share));
        }
        return looked;
    }

    private List<Problem> look(Audience audience, String pointer, Budget share) {
        try {
            Verdict verdict = analysis.analyze(audience.condition(), share);
            verdicts.put(audience.key(), verdict);
            if (verdict instanceof Verdict.NeverTrue) {
                return List.of(Problem.warning(
                        pointer,
                        "Nobody can be in the audience “" + audience.name() + "”: its condition is never true."));
            }
            return verdict instanceof Verdict.Undecided undecided && undecided.obstacle() == Obstacle.BUDGET
                    ? List.of(outOfBudget(pointer, "audience " + audience.key()))
                    : List.of();
        } catch (RuntimeException broken) {
            return List.of(broken(pointer, broken));
        }
    }

    private Looked look(Block block, String pointer, Budget share) {
        try {
            List<Finding> found = analysis.analyze(block, share);
            List<Problem> warnings = new FindingWarnings(block, pointer).of(found);
            if (found.stream().anyMatch(ContentAnalyst::hidesMistakes)) {
                warnings.add(outOfBudget(pointer + "/experiences", "block " + block.key()));
            }
            return new Looked(Optional.of(found), warnings);
        } catch (RuntimeException broken) {
            return new Looked(Optional.empty(), List.of(broken(pointer + "/experiences", broken)));
        }
    }

    /** That the budget did not suffice for overlaps is for whoever looks at the block. */
    private static boolean hidesMistakes(Finding finding) {
        return finding instanceof Finding.Undecided undecided
                && undecided.obstacle() == Obstacle.BUDGET
                && undecided.question() != Finding.Question.OVERLAPS;
    }

    private static Problem outOfBudget(String pointer, String what) {
        return Problem.warning(
                pointer,
                "The rules of " + what + " were looked through in part only, because the budget of work for them ran"
                        + " out.");
    }

    /** A plugin that breaks down when it is asked about a made-up visitor costs the analysis, and nothing else. */
    private static Problem broken(String pointer, RuntimeException broken) {
        return Problem.warning(
                pointer, "The rules could not be looked through, because a condition broke down: " + broken + ".");
    }
}
