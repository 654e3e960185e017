package dev.attune.rules;

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

    /** Tests two known values at an instant, the request's or a later one. */
    @FunctionalInterface
    interface Test {
        Truth test(Value value, Value other, Facts facts, Instant at);
    }

    private final CataloguedAttribute one;
    private final CataloguedAttribute other;
    private final Truth missing;
    private final Test test;
    private final AttributeNode.Zone zone;

    AttributePair(
            Condition condition,
            CataloguedAttribute one,
            CataloguedAttribute other,
            WhenMissing missing,
            Test test,
            AttributeNode.Zone zone) {
        super(condition);
        this.one = one;
        this.other = other;
        this.missing = AttributeNode.truth(missing);
        this.test = test;
        this.zone = zone;
    }

    @Override
    Truth evaluate(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(one.position());
        Value against = facts.value(other.position());
        if (value instanceof Value.Unknown || against instanceof Value.Unknown) {
            return withheld(value) || withheld(against) ? Truth.UNKNOWN : missing;
        }
        return test.test(value, against, facts, facts.at());
    }

    private static boolean withheld(Value value) {
        return value instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING;
    }

    @Override
    boolean isTimed() {
        return TimeAttributes.changes(one.attribute()) || TimeAttributes.changes(other.attribute());
    }

    @Override
    boolean isForeseeable() {
        return TimeAttributes.isForeseeable(one.attribute()) && TimeAttributes.isForeseeable(other.attribute());
    }

    @Override
    Truth truthAt(Evaluation evaluation, Instant at) {
        Facts facts = evaluation.facts();
        return isKnown(facts)
                ? test.test(value(one, facts, at), value(other, facts, at), facts, at)
                : evaluate(evaluation);
    }

    private boolean isKnown(Facts facts) {
        return facts.value(one.position()).isKnown()
                && facts.value(other.position()).isKnown();
    }

    private static Value value(CataloguedAttribute of, Facts facts, Instant at) {
        return TimeAttributes.changes(of.attribute()) && at.isAfter(facts.at())
                ? TimeAttributes.value(of.attribute(), facts, at)
                : facts.value(of.position());
    }

    /** Where only one of the two changes, the other is to it as a literal is. */
    @Override
    @Nullable
    Instant changeAfter(Evaluation evaluation, Instant at) {
        Facts facts = evaluation.facts();
        if (!isKnown(facts)) {
            return null;
        }
        Value value = value(one, facts, at);
        Value against = value(other, facts, at);
        if (!TimeAttributes.changes(other.attribute())) {
            AttributeNode.Test ofOne = (later, all, then) -> test.test(later, against, all, then);
            return ClockedTest.change(one.attribute(), ofOne, zone, against).next(value, facts, at);
        }
        if (!TimeAttributes.changes(one.attribute())) {
            AttributeNode.Test ofOther = (later, all, then) -> test.test(value, later, all, then);
            return ClockedTest.change(other.attribute(), ofOther, zone, value).next(against, facts, at);
        }
        return LogicNodes.earlier(
                TimeAttributes.nextChange(one.attribute(), facts, at),
                TimeAttributes.nextChange(other.attribute(), facts, at));
    }

    @Override
    Observation observe(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        Value value = facts.value(one.position());
        Value against = facts.value(other.position());
        if (against instanceof Value.Unknown unknown && (value.isKnown() || withheld(against))) {
            return Observation.unknown(other.key(), unknown.cause());
        }
        if (value instanceof Value.Unknown unknown) {
            return Observation.unknown(one.key(), unknown.cause());
        }
        return Observation.of(value, against).at(one.key()).in(zone.of(facts));
    }
}
