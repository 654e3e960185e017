package dev.attune.api.condition;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Conditions on the value of one attribute. */
public sealed interface AttributeCondition extends Condition {

    /** The attribute that is looked at. */
    AttributeKey attribute();

    /**
     * Compares an attribute with a literal or with another attribute. Order is defined for numbers, instants, dates and versions.
     *
     * @param ignoreCase for texts: compare after Unicode case folding of both; without it, with their letters' case
     */
    record Compare(
            AttributeKey attribute, Comparison comparison, Operand operand, boolean ignoreCase, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /** Whether an attribute lies between two bounds, both included. */
    record Between(AttributeKey attribute, Value low, Value high, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * Whether an attribute is, or with {@code negated} is not, one of these values.
     *
     * @param ignoreCase for texts: compare after Unicode case folding of both; without it, with their letters' case
     */
    record OneOf(
            AttributeKey attribute, boolean negated, Set<Value> values, boolean ignoreCase, WhenMissing whenMissing)
            implements AttributeCondition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /** How a text is searched. */
    enum TextOperator {
        CONTAINS,
        NOT_CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        /** A regular expression in RE2 syntax, found anywhere in the text; runs in linear time. */
        MATCHES
    }

    /**
     * Searches a text; for a set of texts, {@code CONTAINS} and {@code NOT_CONTAINS} look for an element.
     *
     * @param ignoreCase search after Unicode case folding of both; without it, with their letters' case
     */
    record TextSearch(
            AttributeKey attribute, TextOperator operator, String text, boolean ignoreCase, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.textSearch(this);
        }
    }

    /** What is asked about the presence of a value. */
    enum Presence {
        EXISTS,
        MISSING,
        /** Known, and an empty text or set. */
        EMPTY
    }

    /**
     * Asks whether an attribute has a value. A value that is unknown for lack of consent or because a store was slow is neither
     * there nor missing: the condition is unknown.
     */
    record Has(AttributeKey attribute, Presence presence) implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.has(this);
        }
    }

    /** How two sets meet. */
    enum SetOperator {
        CONTAINS_ANY,
        CONTAINS_ALL,
        CONTAINS_NONE
    }

    /**
     * Compares a set of texts with these texts.
     *
     * @param ignoreCase compare after Unicode case folding of all; without it, with their letters' case
     */
    record SetMatch(
            AttributeKey attribute,
            SetOperator operator,
            Set<String> texts,
            boolean ignoreCase,
            WhenMissing whenMissing)
            implements AttributeCondition {
        public SetMatch {
            texts = Set.copyOf(texts);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.setMatch(this);
        }
    }

    /** How an instant or a date lies to another. */
    enum DateOperator {
        BEFORE,
        AFTER,
        /** On the same calendar day in the zone. */
        ON_DATE
    }

    /** Compares an instant or a date with another; where one is a date, it begins at the start of that day in the zone. */
    record DateCompare(
            AttributeKey attribute, DateOperator operator, Operand operand, ZoneChoice zone, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.dateCompare(this);
        }
    }

    /** Whether an instant lies, or with {@code negated} does not lie, within this long before the instant of the decision. */
    record WithinLast(AttributeKey attribute, boolean negated, Duration duration, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.withinLast(this);
        }
    }

    /** Whether the next anniversary of a date is at most this many days away; 29 February is celebrated on 1 March in other years. */
    record AnniversaryWithin(AttributeKey attribute, int days, ZoneChoice zone, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.anniversaryWithin(this);
        }
    }

    /** Whether a date lies at most so many days ahead or back: between {@code before} days before it and {@code after} after it. */
    record DaysAround(AttributeKey attribute, int before, int after, ZoneChoice zone, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.daysAround(this);
        }
    }

    /** Whether a place lies within this great-circle distance of a centre. */
    record WithinRadius(AttributeKey attribute, Value.Point center, double kilometers, WhenMissing whenMissing)
            implements AttributeCondition {
        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.withinRadius(this);
        }
    }

    /** Whether an IP address lies in one of these blocks in CIDR notation (RFC 4632, RFC 4291). */
    record InCidr(AttributeKey attribute, List<String> blocks, WhenMissing whenMissing) implements AttributeCondition {
        public InCidr {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Condition.Visitor<R> visitor) {
            return visitor.inCidr(this);
        }
    }

    /** One method for each of these kinds. */
    interface Visitor<R> {
        R compare(Compare condition);

        R between(Between condition);

        R oneOf(OneOf condition);

        R textSearch(TextSearch condition);

        R has(Has condition);

        R setMatch(SetMatch condition);

        R dateCompare(DateCompare condition);

        R withinLast(WithinLast condition);

        R anniversaryWithin(AnniversaryWithin condition);

        R daysAround(DaysAround condition);

        R withinRadius(WithinRadius condition);

        R inCidr(InCidr condition);
    }
}
