package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import java.util.List;
import java.util.Optional;

/**
 * Says what can be known about conditions before any visitor comes: never true, always true, shadowed by an earlier experience of the
 * same block, overlapping with it, and variants that nobody can get.
 *
 * <p>What it claims is so. That nobody matches is claimed only where it is proved, by going through all cases of attributes, clock, trail
 * and draws that the conditions can tell apart; what cannot be looked through, such as regular expressions, sequences or plugins, counts
 * as free in such a proof. That somebody matches is claimed only with a witness whom the engine itself has confirmed. What is neither
 * is undecided, with a reason. Values are taken to be among those that the catalogue allows, and the attributes of the clock to show the
 * instant in the visitor's zone.
 *
 * <p>Cost: a {@link Budget} of counted work, of which half at most goes into getting to know the cases and the rest into questions: two
 * for a condition, up to n (n + 5) / 2 for a block of n experiences. Beside it, conditions are checked and planned once. So it is
 * publish-time work, never a request's. The same input always ends with the same answer, and what was not decided is said. Immutable and
 * thread-safe.
 */
public final class RuleAnalysis {

    private final RulePlanner planner;
    private final List<World> worlds;

    private RuleAnalysis(RulePlanner planner) {
        this.planner = planner;
        this.worlds = World.of(planner.catalog());
    }

    /** An analysis of what this planner plans. */
    public static RuleAnalysis of(RulePlanner planner) {
        return new RuleAnalysis(planner);
    }

    /**
     * Who matches a condition.
     *
     * @param budget how much work may be done for it
     * @throws InvalidContentException if the condition cannot be planned
     */
    public Verdict analyze(Condition condition, Budget budget) {
        requireSound(List.of(condition));
        try {
            return verdict(new Inquiry(engine(budget.share(2)), List.of(List.of(condition))), budget);
        } catch (Budget.Spent spent) {
            return undecided(Answer.Unknown.outOfBudget(), Optional.empty(), Optional.empty());
        }
    }

    private static Verdict verdict(Inquiry inquiry, Budget budget) {
        Answer matching = inquiry.ask(List.of(0), List.of(), budget.share(2));
        if (matching.isImpossible()) {
            return new Verdict.NeverTrue();
        }
        Answer passing = inquiry.ask(List.of(), List.of(0), budget);
        Answer open = matching instanceof Answer.Unknown ? matching : passing;
        if (open instanceof Answer.Unknown unknown) {
            return undecided(unknown, matching.found(), passing.found());
        }
        Witness match = matching.found().orElseThrow();
        return passing.found()
                .<Verdict>map(pass -> new Verdict.Sometimes(match, pass))
                .orElseGet(() -> new Verdict.AlwaysTrue(match));
    }

    private static Verdict undecided(Answer.Unknown open, Optional<Witness> matching, Optional<Witness> passing) {
        return new Verdict.Undecided(open.obstacle(), open.reason(), matching, passing);
    }

    /**
     * What an editor of a block should know about its experiences, in their order; then the variants that nobody can get. An experience
     * is looked at while its schedule lasts. One that has caps or takes part of the traffic only may pass over visitors who match it, so
     * it shadows no later one. Holdouts and who sees the baseline are not looked at.
     *
     * @param budget how much work may be done for it
     * @throws InvalidContentException if a condition cannot be planned
     */
    public List<Finding> analyze(Block block, Budget budget) {
        requireSound(block.experiences().stream().map(Experience::condition).toList());
        try {
            return new BlockAnalysis(engine(budget), block).findings();
        } catch (Budget.Spent spent) {
            return BlockAnalysis.allUndecided(block);
        }
    }

    private Engine engine(Budget budget) {
        return new Engine(planner, worlds, budget);
    }

    private void requireSound(List<Condition> conditions) {
        List<Problem> problems = conditions.stream()
                .flatMap(each -> planner.check(new Rule("", each)).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidContentException(problems);
        }
    }
}
