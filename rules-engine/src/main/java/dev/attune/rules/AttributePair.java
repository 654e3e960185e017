package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A test of one attribute's value against another's. Missing is either of them; what consent withholds weighs more. */
final class AttributePair extends Node {

    /** Tests two known values. */
    @FunctionalInterface
    interface Test {
        Truth test(Value value, Value other, Facts facts);
    }

    /** Until when time alone cannot change one of the two attributes; null for ever. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Instant next(Facts facts);
    }

    private final AttributeKey key;
    private final int position;
    private final AttributeKey otherKey;
    private final int otherPosition;
    private final Truth missing;
    private final Test test;
    private final Change change;
    private final boolean timed;
    private final AttributeNode.Zone zone;

    AttributePair(
            Condition condition,
            CataloguedAttribute one,
            CataloguedAttribute other,
            WhenMissing missing,
            Test test,
            AttributeNode.Zone zone) {
        super(condition);
        this.key = one.key();
        this.position = one.position();
        this.otherKey = other.key();
        this.otherPosition = other.position();
        this.missing = AttributeNode.truth(missing);
        this.test = test;
        this.change = facts -> LogicNodes.earlier(
                TimeAttributes.nextChange(one.attribute(), facts), TimeAttributes.nextChange(other.attribute(), facts));
        this.timed = TimeAttributes.changes(one.attribute()) || TimeAttributes.changes(other.attribute());
        this.zone = zone;
    }

    @Override
    Truth evaluate(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        Value other = facts.value(otherPosition);
        if (value instanceof Value.Unknown || other instanceof Value.Unknown) {
            return withheld(value) || withheld(other) ? Truth.UNKNOWN : missing;
        }
        return test.test(value, other, facts);
    }

    private static boolean withheld(Value value) {
        return value instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING;
    }

    @Override
    boolean isTimed() {
        return timed;
    }

    @Override
    @Nullable
    Instant nextChange(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        return facts.value(position).isKnown() && facts.value(otherPosition).isKnown() ? change.next(facts) : null;
    }

    @Override
    Observation observe(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(position);
        Value other = facts.value(otherPosition);
        if (other instanceof Value.Unknown unknown && (value.isKnown() || withheld(other))) {
            return Observation.unknown(otherKey, unknown.cause());
        }
        if (value instanceof Value.Unknown unknown) {
            return Observation.unknown(key, unknown.cause());
        }
        return Observation.of(Words.value(value) + " against " + Words.value(other))
                .at(key)
                .in(zone.of(facts));
    }
}
