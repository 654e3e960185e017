package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Planned conditions whose answer comes from outside the language. */
final class OpenNodes {

    private OpenNodes() {}

    /** Whether the visitor's bucket lies in the range. */
    static final class Share extends Node {
        private final int begun;
        private final double from;
        private final double to;

        Share(OpenCondition.Share condition) {
            super(condition);
            this.begun = GrowthBookHash.begin(condition.seed());
            this.from = condition.from();
            this.to = condition.to();
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            double bucket = bucket(evaluation);
            return Truth.of(bucket >= from && bucket < to);
        }

        private double bucket(Evaluation evaluation) {
            return GrowthBookHash.hash(begun, evaluation.facts().visitor().value());
        }

        @Override
        boolean isTimed() {
            return false;
        }

        @Override
        Observation observe(Evaluation evaluation) {
            double bucket = bucket(evaluation);
            return Observation.of(Value.of(bucket)).as("at " + Words.percent(bucket));
        }
    }

    /** What a plugin planned. */
    static final class Plugin extends Node {
        private static final Duration SOON = Duration.ofSeconds(1);

        private final ConditionPredicate predicate;

        Plugin(Condition condition, ConditionPredicate predicate) {
            super(condition);
            this.predicate = predicate;
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            return predicate.test(evaluation.facts());
        }

        /** Whether it ever names a change is not known before it is asked. */
        @Override
        boolean isTimed() {
            return true;
        }

        /** A plugin answers for the instant of the request only. */
        @Override
        boolean isForeseeable() {
            return false;
        }

        /** A plugin that names an instant which has passed already has said that it does not know: so soon. */
        @Override
        @Nullable
        Instant changeAfter(Evaluation evaluation, Instant at) {
            Instant change = predicate.nextChange(evaluation.facts()).orElse(null);
            return change == null || change.isAfter(at) ? change : at.plus(SOON);
        }
    }
}
