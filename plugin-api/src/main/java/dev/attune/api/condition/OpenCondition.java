package dev.attune.api.condition;

import dev.attune.api.value.Value;
import java.util.Map;

/** Conditions whose answer comes from outside the language: a stable bucket, or a plugin. */
public sealed interface OpenCondition extends Condition {

    /**
     * A stable share of visitors, by GrowthBook's hash version 2.
     *
     * @param seed visitors are dealt anew for each seed
     * @param from the lower end of the bucket range, included, 0 to 1
     * @param to the upper end of the bucket range, excluded, 0 to 1
     */
    record Share(String seed, double from, double to) implements OpenCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.share(this);
        }
    }

    /** A condition that a plugin declares: its type's key, and parameters by name. */
    record Plugin(String type, Map<String, Value> parameters) implements OpenCondition {
        public Plugin {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.plugin(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R share(Share condition);

        R plugin(Plugin condition);
    }
}
