package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A test of one attribute's value. What it is for a missing value is decided here; what the value must be, by the test. */
final class AttributeNode extends Node {

    /** Tests a known value of the attribute's type. */
    @FunctionalInterface
    interface Test {
        Truth test(Value value, Facts facts);
    }

    /** Finds out until when the test of this value holds if nothing but time passes; null for ever. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Instant next(Value value, Facts facts);
    }

    /** Says in which zone the test reads time. */
    @FunctionalInterface
    interface Zone {
        @Nullable
        ZoneId of(Facts facts);
    }

    /** The change of a test that time alone cannot change. */
    static final Change NEVER = (value, facts) -> null;

    private final AttributeKey key;
    private final int position;
    private final Truth missing;
    private final Test test;
    private final Change change;
    private final Zone zone;

    AttributeNode(
            Condition condition,
            AttributeKey key,
            int position,
            WhenMissing missing,
            Test test,
            Change change,
            Zone zone) {
        super(condition);
        this.key = key;
        this.position = position;
        this.missing = truth(missing);
        this.test = test;
        this.change = change;
        this.zone = zone;
    }

    static Truth truth(WhenMissing missing) {
        return switch (missing) {
            case UNKNOWN -> Truth.UNKNOWN;
            case TRUE -> Truth.TRUE;
            case FALSE -> Truth.FALSE;
        };
    }

    @Override
    Truth evaluate(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        if (value instanceof Value.Unknown unknown) {
            return unknown.cause() == UnknownCause.MISSING ? missing : Truth.UNKNOWN;
        }
        return test.test(value, facts);
    }

    @Override
    boolean isTimed() {
        return change != NEVER;
    }

    @Override
    @Nullable
    Instant nextChange(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        return value instanceof Value.Unknown ? null : change.next(value, facts);
    }

    @Override
    Observation observe(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        if (value instanceof Value.Unknown unknown) {
            return Observation.unknown(key, unknown.cause());
        }
        return Observation.of(Words.value(value)).at(key).in(zone.of(facts));
    }
}
