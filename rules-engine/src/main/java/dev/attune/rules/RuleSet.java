package dev.attune.rules;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import java.time.Instant;
import java.util.Optional;

/**
 * Planned rules, by the positions in which they were given. Everything it answers is a pure function of facts, which hold the instant
 * and the zone too. Facts must be of the catalogue that the rules were planned with. Immutable and thread-safe.
 */
public final class RuleSet {

    private final Node[] rules;
    private final Dependencies[] dependencies;
    private final LogicSentences sentences;

    RuleSet(Node[] rules, Dependencies[] dependencies, LogicSentences sentences) {
        this.rules = rules;
        this.dependencies = dependencies;
        this.sentences = sentences;
    }

    public int size() {
        return rules.length;
    }

    /** Evaluates every rule once. */
    public Matches match(Facts facts) {
        Truth[] truths = new Truth[rules.length];
        for (int i = 0; i < rules.length; i++) {
            truths[i] = rules[i].evaluate(facts);
        }
        return new Matches(truths);
    }

    /** Why a rule is true, false or unknown for these facts. */
    public ConditionExplanation explain(int rule, Facts facts) {
        return new Explainer(sentences, facts).explain(rules[rule]);
    }

    /**
     * The first instant after that of the facts at which the rule's outcome could differ by time alone: nothing else happens, and
     * attributes of the origin {@code TIME} are as the clock makes them. Never too late; it may be too early.
     *
     * @return empty if time alone never changes it
     */
    public Optional<Instant> nextChange(int rule, Facts facts) {
        return Optional.ofNullable(rules[rule].nextChange(facts));
    }

    /** What the rule's outcome can depend on. */
    public Dependencies dependencies(int rule) {
        return dependencies[rule];
    }
}
