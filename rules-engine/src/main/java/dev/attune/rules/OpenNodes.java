package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.value.Truth;
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
        Truth evaluate(Facts facts) {
            double bucket = GrowthBookHash.hash(begun, facts.visitor().value());
            return Truth.of(bucket >= from && bucket < to);
        }

        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            return null;
        }

        @Override
        Observation observe(Facts facts) {
            double bucket = GrowthBookHash.hash(begun, facts.visitor().value());
            return Observation.of("at " + Words.percent(bucket));
        }
    }

    /** What a plugin planned. */
    static final class Plugin extends Node {
        private final ConditionPredicate predicate;

        Plugin(Condition condition, ConditionPredicate predicate) {
            super(condition);
            this.predicate = predicate;
        }

        @Override
        Truth evaluate(Facts facts) {
            return predicate.test(facts);
        }

        @Override
        @Nullable
        Instant nextChange(Facts facts) {
            return predicate.nextChange(facts).orElse(null);
        }
    }
}
