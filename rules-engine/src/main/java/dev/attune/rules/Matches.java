package dev.attune.rules;

import dev.attune.api.value.Truth;

/** The outcome of every rule of a {@link RuleSet} for one set of facts, by the position of the rule. */
public final class Matches {

    private final Truth[] truths;

    Matches(Truth[] truths) {
        this.truths = truths;
    }

    public int size() {
        return truths.length;
    }

    public Truth truth(int rule) {
        return truths[rule];
    }

    /** Whether the rule is true; a rule that is unknown does not match. */
    public boolean matches(int rule) {
        return truths[rule] == Truth.TRUE;
    }
}
