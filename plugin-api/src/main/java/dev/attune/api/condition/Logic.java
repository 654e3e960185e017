package dev.attune.api.condition;

import dev.attune.api.key.AudienceKey;
import java.util.List;

/** Conditions made of conditions. */
public sealed interface Logic extends Condition {

    /** True if all are true, false if any is false, else unknown. */
    record All(List<Condition> conditions) implements Logic {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /** True if any is true, false if all are false, else unknown. */
    record Any(List<Condition> conditions) implements Logic {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** The negation; the negation of unknown is unknown. */
    record Not(Condition condition) implements Logic {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** True for everybody. */
    record Always() implements Logic {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.always(this);
        }
    }

    /** False for everybody. */
    record Never() implements Logic {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.never(this);
        }
    }

    /** What the named audience's condition is. */
    record InAudience(AudienceKey audience) implements Logic {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.inAudience(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R all(All condition);

        R any(Any condition);

        R not(Not condition);

        R always(Always condition);

        R never(Never condition);

        R inAudience(InAudience condition);
    }
}
