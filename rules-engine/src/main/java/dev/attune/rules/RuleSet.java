package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.Condition;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.visitor.VisitorId;
import dev.attune.rules.index.ConjunctionIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Planned rules, by the positions in which they were given. Everything it answers is a pure function of facts, which hold the instant
 * and the zone too. Facts must be of the catalogue that the rules were planned with. Immutable and thread-safe.
 *
 * <p>All rules are matched at once by an index, whose cost follows the rules that come near to matching and not how many there are. What
 * is asked of a single rule (its explanation, its next change) works on the tree of its condition, which is planned when it is first
 * needed, in a few microseconds, and kept. Planned together with the set, the trees of all rules would take 460 to 820 bytes a rule
 * beside the 200 of the set, and planning a tenth longer or more, for trees of which pages ask few: those that time could change.
 */
public final class RuleSet {

    private final Condition[] rules;
    private final AtomicReferenceArray<Node> nodes;
    private final ConditionPlanner planner;
    private final ConjunctionIndex index;
    private final DependencyFinder dependencies;
    private final LogicSentences sentences;
    private final Facts nobody;

    RuleSet(
            AttributeCatalog catalog,
            List<Condition> rules,
            ConditionPlanner planner,
            ConjunctionIndex index,
            DependencyFinder dependencies,
            LogicSentences sentences) {
        this.rules = rules.toArray(Condition[]::new);
        this.nodes = new AtomicReferenceArray<>(this.rules.length);
        this.planner = planner;
        this.index = index;
        this.dependencies = dependencies;
        this.sentences = sentences;
        this.nobody = Facts.of(catalog, new VisitorId("nobody"), Instant.EPOCH, Consent.none())
                .build();
    }

    public int size() {
        return rules.length;
    }

    /** Finds all rules that match. */
    public Matches match(Facts facts) {
        Evaluation evaluation = new Evaluation(planner.shared(), facts);
        Matches matches = new Matches(this, evaluation, index.newSearch(evaluation));
        index.search(facts, evaluation, matches.search());
        return matches;
    }

    /**
     * Finds all rules that match, in place of what was found before; makes no object of its own.
     *
     * @param again the answer of this rule set for other facts
     * @throws IllegalArgumentException if it is the answer of another rule set
     */
    public void match(Facts facts, Matches again) {
        if (again.rules() != this) {
            throw new IllegalArgumentException("the answer of another rule set");
        }
        again.evaluation().begin(facts);
        index.search(facts, again.evaluation(), again.search());
    }

    void clear(Matches matches) {
        matches.evaluation().begin(nobody);
        matches.search().clear();
    }

    /** Why a rule is true, false or unknown for these facts. */
    public ConditionExplanation explain(int rule, Facts facts) {
        return new Explainer(sentences, new Evaluation(planner.shared(), facts)).explain(node(rule));
    }

    /**
     * The first instant after that of the facts at which the rule's outcome could differ by time alone: nothing else happens, and
     * attributes of the origin {@code TIME} are as the clock makes them. Never too late; it may be too early.
     *
     * @return empty if time alone never changes it
     */
    public Optional<Instant> nextChange(int rule, Facts facts) {
        return Optional.ofNullable(node(rule).nextChange(new Evaluation(planner.shared(), facts)));
    }

    /** What the rule's outcome can depend on. */
    public Dependencies dependencies(int rule) {
        return dependencies.find(rules[rule]);
    }

    /** The tree of a rule; two threads that plan it at the same time make equal ones. */
    Node node(int rule) {
        Node node = nodes.get(rule);
        if (node == null) {
            node = planner.plan(rules[rule]);
            nodes.set(rule, node);
        }
        return node;
    }
}
