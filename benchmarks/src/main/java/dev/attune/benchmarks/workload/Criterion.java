package dev.attune.benchmarks.workload;

import dev.attune.api.condition.Condition;
import java.util.List;
import java.util.function.Predicate;

/** One test of a visitor, free of any engine's language, so that each can be given it in its own. */
public sealed interface Criterion {

    <R> R accept(Visitor<R> visitor);

    /** A text is this one. */
    record TextIs(int text, String word) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.textIs(this);
        }
    }

    /** A text is one of these. */
    record TextIn(int text, List<String> words) implements Criterion {
        public TextIn {
            words = List.copyOf(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.textIn(this);
        }
    }

    /** A number lies between these, both included. */
    record NumberBetween(int number, int low, int high) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numberBetween(this);
        }
    }

    /** A flag is set, or is not. */
    record FlagIs(int flag, boolean wanted) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flagIs(this);
        }
    }

    /** A set has at least one of these tags. */
    record AnyTag(int set, List<String> tags) implements Criterion {
        public AnyTag {
            tags = List.copyOf(tags);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyTag(this);
        }
    }

    /** The visitor did something: said as a condition and by hand only, because none of the other engines has words for it. */
    record Past(Condition condition, Predicate<Person> byHand) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.past(this);
        }
    }

    /** One method for each kind. */
    interface Visitor<R> {
        R textIs(TextIs criterion);

        R textIn(TextIn criterion);

        R numberBetween(NumberBetween criterion);

        R flagIs(FlagIs criterion);

        R anyTag(AnyTag criterion);

        default R past(Past criterion) {
            throw new IllegalArgumentException("only attributes can be asked about here, not " + criterion.condition());
        }
    }
}
