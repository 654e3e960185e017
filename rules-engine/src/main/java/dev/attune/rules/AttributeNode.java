package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
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

    /** Tests a known value of the attribute's type at an instant, the request's or a later one. */
    @FunctionalInterface
    interface Test {
        Truth test(Value value, Facts facts, Instant at);
    }

    /** Finds out until when the test of the value at this instant stays if nothing but time passes; null for ever. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Instant next(Value value, Facts facts, Instant at);
    }

    /** Says in which zone the test reads time. */
    @FunctionalInterface
    interface Zone {
        @Nullable
        ZoneId of(Facts facts);
    }

    /** The change of a test that time alone cannot change. */
    static final Change NEVER = (value, facts, at) -> null;

    /** How many candidates are tried before one is named that may be too early, but never too late. */
    private static final int ROUNDS = 8;

    private final Attribute attribute;
    private final int position;
    private final Truth missing;
    private final Test test;
    private final Change change;
    private final Zone zone;

    AttributeNode(
            Condition condition,
            CataloguedAttribute attribute,
            WhenMissing missing,
            Test test,
            Change change,
            Zone zone) {
        super(condition);
        this.attribute = attribute.attribute();
        this.position = attribute.position();
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
        return test.test(value, facts, facts.at());
    }

    @Override
    boolean isForeseeable() {
        return TimeAttributes.isForeseeable(attribute);
    }

    @Override
    Truth truthAt(Evaluation evaluation, Instant at) {
        Facts facts = evaluation.facts();
        return facts.value(position) instanceof Value.Unknown
                ? evaluate(evaluation)
                : test.test(value(facts, at), facts, at);
    }

    private Value value(Facts facts, Instant at) {
        return TimeAttributes.changes(attribute) && at.isAfter(facts.at())
                ? TimeAttributes.value(attribute, facts, at)
                : facts.value(position);
    }

    @Override
    boolean isTimed() {
        return change != NEVER;
    }

    @Override
    @Nullable
    Instant changeAfter(Evaluation evaluation, Instant at) {
        Facts facts = evaluation.facts();
        if (facts.value(position) instanceof Value.Unknown) {
            return null;
        }
        Instant next = change.next(value(facts, at), facts, at);
        if (next == null || !TimeAttributes.changes(attribute) || !isForeseeable()) {
            return next;
        }
        Truth now = test.test(value(facts, at), facts, at);
        for (int round = 1; next != null && round < ROUNDS && truthAt(evaluation, next) == now; round++) {
            next = change.next(value(facts, next), facts, next);
        }
        return next;
    }

    @Override
    Observation observe(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        if (value instanceof Value.Unknown unknown) {
            return Observation.unknown(attribute.key(), unknown.cause());
        }
        return Observation.of(value).at(attribute.key()).in(zone.of(facts));
    }
}
