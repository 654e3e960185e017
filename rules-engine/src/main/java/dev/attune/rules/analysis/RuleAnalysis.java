package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.Condition;
import dev.attune.api.content.Block;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.spi.ConditionType;
import dev.attune.rules.RulePlanner;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
 * <p>Cost: a question is a search of at most 60,000 cases, each of which looks at the whole condition; a block of n experiences asks n (n +
 * 3) / 2 questions, which together look at no more than 1,500,000 cases. Before that, samples of instants, shares and tied attributes are
 * taken, 20,000 of each kind at most. So the time grows with cases times the size of a condition: publish-time work, never a request's. The
 * same input always ends with the same answer, and what was not decided is said.
 * Conditions on days of the month are planned over 28 years of days. Immutable and thread-safe.
 */
public final class RuleAnalysis {

    private final Engine engine;
    private final Map<AudienceKey, Condition> audiences;

    private RuleAnalysis(Engine engine, Map<AudienceKey, Condition> audiences) {
        this.engine = engine;
        this.audiences = audiences;
    }

    /**
     * An analysis; the arguments are those of {@link RulePlanner#of}.
     *
     * @param audiences the conditions of all audiences that rules may name
     * @throws IllegalArgumentException if two plugins have the same key
     */
    public static RuleAnalysis of(
            AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, Collection<ConditionType> plugins) {
        RulePlanner planner = RulePlanner.of(catalog, audiences, plugins);
        return new RuleAnalysis(new Engine(catalog, planner, World.of(catalog)), Map.copyOf(audiences));
    }

    /**
     * Who matches a condition.
     *
     * @throws dev.attune.api.problem.InvalidContentException if the condition cannot be planned
     */
    public Verdict analyze(Condition condition) {
        Inquiry inquiry = new Inquiry(engine, audiences, List.of(condition));
        Answer matching = inquiry.ask(List.of(0), List.of());
        if (matching.isImpossible()) {
            return new Verdict.NeverTrue();
        }
        Answer passing = inquiry.ask(List.of(), List.of(0));
        if (matching instanceof Answer.Found match) {
            if (passing.isImpossible()) {
                return new Verdict.AlwaysTrue(match.witness());
            }
            if (passing instanceof Answer.Found pass) {
                return new Verdict.Sometimes(match.witness(), pass.witness());
            }
        }
        String reason = matching instanceof Answer.Unknown unknown
                ? unknown.reason()
                : passing instanceof Answer.Unknown open ? open.reason() : "No visitor was found who matches.";
        return new Verdict.Undecided(reason, matching.found(), passing.found());
    }

    /**
     * What an editor of a block should know about its experiences, in their order; then the variants that nobody can get. An experience
     * is looked at while its schedule lasts. One that has caps or takes part of the traffic only may pass over visitors who match it, so
     * it shadows no later one. Holdouts and who sees the baseline are not looked at.
     *
     * @throws dev.attune.api.problem.InvalidContentException if a condition cannot be planned
     */
    public List<Finding> analyze(Block block) {
        return new BlockAnalysis(engine, audiences, block).findings();
    }
}
