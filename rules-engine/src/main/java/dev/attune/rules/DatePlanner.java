package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;

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
            AttributePair.Test test = (a, b, facts) -> Truth.of(compare(a, operator, b, Zones.of(zone, facts)));
            return new AttributePair(
                    condition, attribute, second, condition.whenMissing(), test, facts -> Zones.of(zone, facts));
        }
        Value literal = Literals.requireDate(((Operand.Literal) condition.operand()).value());
        AttributeNode.Test test = (value, facts) -> Truth.of(compare(value, operator, literal, Zones.of(zone, facts)));
        AttributeNode.Change change = TimeAttributes.isNow(attribute.attribute())
                ? (value, facts) ->
                        AttributePlanner.firstDifferent(test, value, facts, bounds(literal, Zones.of(zone, facts)))
                : TimeAttributes.changes(attribute.attribute())
                        ? (value, facts) -> TimeAttributes.nextChange(attribute.attribute(), facts)
                        : AttributeNode.NEVER;
        return node(condition, attribute, condition.whenMissing(), zone, test, change);
    }

    /** The instants, in ascending order, at which a comparison with this value can turn. */
    private static Instant[] bounds(Value literal, ZoneId zone) {
        Instant begin = begin(literal, zone);
        LocalDate day = day(literal, zone);
        return Stream.of(
                        begin,
                        begin.plusNanos(1),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .sorted()
                .toArray(Instant[]::new);
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

    private static Instant begin(Value value, ZoneId zone) {
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
        AttributeNode.Test test = (value, facts) -> {
            Instant instant = ((Value.Moment) value).value();
            boolean within = !instant.isAfter(facts.at())
                    && Instants.plus(instant, duration).isAfter(facts.at());
            return Truth.of(within != negated);
        };
        AttributeNode.Change change = (value, facts) -> {
            if (TimeAttributes.changes(attribute.attribute())) {
                return TimeAttributes.nextChange(attribute.attribute(), facts);
            }
            Instant instant = ((Value.Moment) value).value();
            if (instant.isAfter(facts.at())) {
                return instant;
            }
            Instant end = Instants.plus(instant, duration);
            return end.isAfter(facts.at()) ? end : null;
        };
        return new AttributeNode(
                condition,
                attribute.key(),
                attribute.position(),
                condition.whenMissing(),
                test,
                change,
                AttributePlanner.NO_ZONE);
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
        AttributeNode.Test test = (value, facts) -> {
            LocalRule rule = rules.apply(day(value, Zones.of(zone, facts)));
            return Truth.of(rule.holds(Zones.local(zone, facts)));
        };
        AttributeNode.Change change = (value, facts) -> LogicNodes.earlier(
                rules.apply(day(value, Zones.of(zone, facts))).nextChange(facts.at(), Zones.of(zone, facts)),
                TimeAttributes.nextChange(attribute.attribute(), facts));
        return node(condition, attribute, missing, zone, test, change);
    }

    private static Node node(
            Condition condition,
            CataloguedAttribute attribute,
            WhenMissing missing,
            ZoneChoice zone,
            AttributeNode.Test test,
            AttributeNode.Change change) {
        AttributeNode.Zone zones = (Facts facts) -> Zones.of(zone, facts);
        return new AttributeNode(condition, attribute.key(), attribute.position(), missing, test, change, zones);
    }
}
