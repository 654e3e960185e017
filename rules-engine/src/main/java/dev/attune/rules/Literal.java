package dev.attune.rules;

import dev.attune.api.condition.Condition;

/**
 * A part of a conjunction.
 *
 * @param wanted whether the condition must be known to be true, or known to be false
 */
record Literal(Condition condition, boolean wanted) {}
