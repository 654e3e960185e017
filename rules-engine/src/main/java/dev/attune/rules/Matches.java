package dev.attune.rules;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.rules.index.RuleBits;
import dev.attune.rules.index.Search;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of every rule of a {@link RuleSet} for one set of facts, by the position of the rule. It can be filled again for other
 * facts ({@link RuleSet#match(Facts, Matches)}), which makes no new object. Used by one thread at a time.
 */
public final class Matches {

    private final RuleSet rules;
    private final Evaluation evaluation;
    private final Search search;

    Matches(RuleSet rules, Evaluation evaluation, Search search) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.search = search;
    }

    RuleSet rules() {
        return rules;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Search search() {
        return search;
    }

    /** Lets go of the facts and of what was found: no rule matches until it is filled again. */
    public void clear() {
        rules.clear(this);
    }

    public int size() {
        return rules.size();
    }

    /** How many rules match. */
    public int count() {
        return search.matched().size();
    }

    /** Whether the rule is true; a rule that is unknown does not match. */
    public boolean matches(int rule) {
        return search.matched().contains(rule);
    }

    /** The first rule from this one on that matches; -1 if there is none. */
    public int next(int from) {
        return search.matched().next(from);
    }

    /** The outcome in three-valued logic, found out now from the rule's own condition and not by the index. */
    public Truth truth(int rule) {
        Truth truth = rules.node(rule).evaluate(evaluation);
        assert matches(rule) == (truth == Truth.TRUE) : "the index does not say what the condition says: rule " + rule;
        return truth;
    }

    /**
     * The first later instant at which the rule could begin or cease to match by time alone. Never too late; it may be too early.
     *
     * @return empty if time alone never changes that
     */
    public Optional<Instant> nextChange(int rule) {
        return Optional.ofNullable(changeOf(rule));
    }

    /** The earliest {@link #nextChange(int)} of the rules from one, included, to another, excluded; costs what is in doubt, not all. */
    public Optional<Instant> nextChange(int from, int to) {
        Instant earliest = null;
        RuleBits pending = search.pending();
        for (int rule = pending.next(from); rule != RuleBits.NONE && rule < to; rule = pending.next(rule + 1)) {
            earliest = LogicNodes.earlier(earliest, changeOf(rule));
        }
        return Optional.ofNullable(earliest);
    }

    private @Nullable Instant changeOf(int rule) {
        return search.pending().contains(rule) ? rules.node(rule).nextChange(evaluation) : null;
    }
}
