package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/** Plans conditions on dates and instants. A window is open at its far end: something exactly so long ago is no longer in it. */
final class DatePlanner {

    private final AttributeCatalog catalog;

    DatePlanner(AttributeCatalog catalog) {
        this.catalog = catalog;
    }

    Node dateCompare(AttributeCondition.DateCompare condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        AttributeCondition.DateOperator operator = condition.operator();
        ZoneChoice zone = condition.zone();
        if (condition.operand() instanceof Operand.Other other) {
            CataloguedAttribute second = CataloguedAttribute.of(catalog, other.attribute());
            AttributePair.Test test = (a, b, facts, at) -> Truth.of(compare(a, operator, b, Zones.of(zone, facts)));
            return new AttributePair(
                    condition, attribute, second, condition.whenMissing(), test, facts -> Zones.of(zone, facts));
        }
        Value literal = Literals.requireDate(((Operand.Literal) condition.operand()).value());
        AttributeNode.Test test =
                (value, facts, at) -> Truth.of(compare(value, operator, literal, Zones.of(zone, facts)));
        AttributeNode.Zone zones = facts -> Zones.of(zone, facts);
        AttributeNode.Change change = ClockedTest.change(attribute.attribute(), test, zones, literal);
        return node(condition, attribute, condition.whenMissing(), zone, test, change);
    }

    private static boolean compare(Value a, AttributeCondition.DateOperator operator, Value b, ZoneId zone) {
        return switch (operator) {
            case BEFORE -> order(a, b, zone) < 0;
            case AFTER -> order(a, b, zone) > 0;
            case ON_DATE -> day(a, zone).equals(day(b, zone));
        };
    }

    /** Two dates are compared as dates, since a zone may have skipped one of them altogether. */
    private static int order(Value a, Value b, ZoneId zone) {
        return a instanceof Value.Day one && b instanceof Value.Day two
                ? one.value().compareTo(two.value())
                : begin(a, zone).compareTo(begin(b, zone));
    }

    static Instant begin(Value value, ZoneId zone) {
        return value instanceof Value.Moment moment
                ? moment.value()
                : ((Value.Day) value).value().atStartOfDay(zone).toInstant();
    }

    static LocalDate day(Value value, ZoneId zone) {
        return value instanceof Value.Day day ? day.value() : LocalDate.ofInstant(((Value.Moment) value).value(), zone);
    }

    Node withinLast(AttributeCondition.WithinLast condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        Duration duration = condition.duration();
        boolean negated = condition.negated();
        AttributeNode.Test test = (value, facts, at) -> {
            Instant instant = ((Value.Moment) value).value();
            boolean within =
                    !instant.isAfter(at) && Instants.plus(instant, duration).isAfter(at);
            return Truth.of(within != negated);
        };
        AttributeNode.Change ofFixed = (value, facts, at) -> {
            Instant instant = ((Value.Moment) value).value();
            if (instant.isAfter(at)) {
                return instant;
            }
            Instant end = Instants.plus(instant, duration);
            return end.isAfter(at) ? end : null;
        };
        AttributeNode.Change change = moving(attribute.attribute(), ofFixed);
        return new AttributeNode(condition, attribute, condition.whenMissing(), test, change, AttributePlanner.NO_ZONE);
    }

    Node anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        return days(
                condition,
                CataloguedAttribute.of(catalog, condition.attribute()),
                condition.whenMissing(),
                condition.zone(),
                date -> new DayRules.Anniversary(date, condition.days()));
    }

    Node daysAround(AttributeCondition.DaysAround condition) {
        return days(
                condition,
                CataloguedAttribute.of(catalog, condition.attribute()),
                condition.whenMissing(),
                condition.zone(),
                date -> new DayRules.Around(date, condition.before(), condition.after()));
    }

    private static Node days(
            Condition condition,
            CataloguedAttribute attribute,
            WhenMissing missing,
            ZoneChoice zone,
            Function<LocalDate, LocalRule> rules) {
        AttributeNode.Test test = (value, facts, at) -> {
            LocalRule rule = rules.apply(day(value, Zones.of(zone, facts)));
            return Truth.of(rule.holds(LocalDateTime.ofInstant(at, Zones.of(zone, facts))));
        };
        AttributeNode.Change ofFixed = (value, facts, at) -> {
            ZoneId read = Zones.of(zone, facts);
            return rules.apply(day(value, read)).nextChange(at, read);
        };
        return node(condition, attribute, missing, zone, test, moving(attribute.attribute(), ofFixed, zone));
    }

    /** The change of a test of how long ago or how many days away a value is: that of the present instant is always now. */
    private static AttributeNode.Change moving(Attribute attribute, AttributeNode.Change ofFixed) {
        if (TimeAttributes.isNow(attribute)) {
            return AttributeNode.NEVER;
        }
        return TimeAttributes.changes(attribute)
                ? (value, facts, at) -> LogicNodes.earlier(
                        ofFixed.next(value, facts, at), TimeAttributes.nextChange(attribute, facts, at))
                : ofFixed;
    }

    /** Of the present day too, where both are read in the same zone. */
    private static AttributeNode.Change moving(Attribute attribute, AttributeNode.Change ofFixed, ZoneChoice zone) {
        AttributeNode.Change change = moving(attribute, ofFixed);
        return TimeAttributes.isForeseeable(attribute) && TimeAttributes.changes(attribute)
                ? (value, facts, at) ->
                        Zones.of(zone, facts).equals(facts.zone().id()) ? null : change.next(value, facts, at)
                : change;
    }

    private static Node node(
            Condition condition,
            CataloguedAttribute attribute,
            WhenMissing missing,
            ZoneChoice zone,
            AttributeNode.Test test,
            AttributeNode.Change change) {
        AttributeNode.Zone zones = facts -> Zones.of(zone, facts);
        return new AttributeNode(condition, attribute, missing, test, change, zones);
    }
}
