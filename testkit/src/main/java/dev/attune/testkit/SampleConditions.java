package dev.attune.testkit;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.value.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions of every kind. */
final class SampleConditions {

    private static final AttributeKey TEXT = AttributeKey.of("profile.of_type_text");
    private static final AttributeKey NUMBER = AttributeKey.of("profile.of_type_number");
    private static final AttributeKey INSTANT = AttributeKey.of("profile.of_type_instant");
    private static final AttributeKey DATE = AttributeKey.of("profile.of_type_date");
    private static final AttributeKey TEXT_SET = AttributeKey.of("profile.of_type_text_set");
    private static final ZoneChoice OSLO = new ZoneChoice.Fixed(ZoneId.of("Europe/Oslo"));
    private static final WhenMissing UNKNOWN = WhenMissing.UNKNOWN;
    private static final Lookback SESSION = new Lookback(Scope.SESSION, null);
    private static final Lookback WEEK = new Lookback(Scope.TRAIL, Duration.ofDays(7));
    private static final EventPattern VIEWED = EventPattern.named("Product Viewed")
            .where("category", Comparison.EQ, new Operand.Literal(Value.of("boots")))
            .where("price", Comparison.GTE, new Operand.Literal(Value.of(9900)));
    private static final EventPattern ADDED = EventPattern.named("Product Added");
    private static final EventPattern ORDERED = EventPattern.named("Order Completed");

    private SampleConditions() {}

    static List<Condition> all() {
        return Stream.of(logic(), comparisons(), attributes(), time(), behavior(), sequences(), open())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Condition> logic() {
        Condition always = new Logic.Always();
        return List.of(
                always,
                new Logic.Never(),
                new Logic.All(List.of(always, new Logic.Any(List.of(new Logic.Never(), always)))),
                new Logic.Not(always),
                new Logic.InAudience(new AudienceKey("audience-0")));
    }

    private static List<Condition> comparisons() {
        return List.of(
                new AttributeCondition.Compare(TEXT, Comparison.EQ, Operand.of("a"), true, WhenMissing.TRUE),
                new AttributeCondition.Compare(NUMBER, Comparison.LT, Operand.of(2.5), false, WhenMissing.FALSE),
                new AttributeCondition.Compare(
                        AttributeKey.of("profile.of_type_boolean"), Comparison.NE, Operand.of(true), false, UNKNOWN),
                new AttributeCondition.Compare(
                        TEXT, Comparison.EQ, new Operand.Other(AttributeKey.of("profile.tier")), false, UNKNOWN),
                new AttributeCondition.Compare(
                        AttributeKey.of("profile.of_type_version"),
                        Comparison.GTE,
                        new Operand.Literal(new Value.Version("2.10.1")),
                        false,
                        UNKNOWN),
                new AttributeCondition.Between(NUMBER, Value.of(1), Value.of(2), UNKNOWN),
                new AttributeCondition.Between(
                        DATE,
                        Value.of(LocalDate.parse("2026-01-01")),
                        Value.of(LocalDate.parse("2026-12-31")),
                        UNKNOWN),
                new AttributeCondition.OneOf(TEXT, true, Set.of(Value.of("a"), Value.of("b")), true, UNKNOWN),
                new AttributeCondition.OneOf(NUMBER, false, Set.of(Value.of(1)), false, WhenMissing.FALSE));
    }

    private static List<Condition> attributes() {
        return List.of(
                new AttributeCondition.TextSearch(
                        TEXT, AttributeCondition.TextOperator.MATCHES, "^a+$", false, UNKNOWN),
                new AttributeCondition.TextSearch(
                        TEXT_SET, AttributeCondition.TextOperator.NOT_CONTAINS, "x", true, WhenMissing.TRUE),
                new AttributeCondition.Has(TEXT, AttributeCondition.Presence.MISSING),
                new AttributeCondition.SetMatch(
                        TEXT_SET, AttributeCondition.SetOperator.CONTAINS_ANY, Set.of("a", "b"), true, UNKNOWN),
                new AttributeCondition.DateCompare(
                        INSTANT,
                        AttributeCondition.DateOperator.AFTER,
                        new Operand.Literal(Value.of(Instant.parse("2026-01-01T12:00:00Z"))),
                        OSLO,
                        UNKNOWN),
                new AttributeCondition.DateCompare(
                        DATE,
                        AttributeCondition.DateOperator.ON_DATE,
                        new Operand.Other(AttributeKey.of("time.date")),
                        ZoneChoice.VISITOR,
                        UNKNOWN),
                new AttributeCondition.WithinLast(INSTANT, true, Duration.ofHours(36), WhenMissing.FALSE),
                new AttributeCondition.AnniversaryWithin(DATE, 7, ZoneChoice.SITE, UNKNOWN),
                new AttributeCondition.DaysAround(DATE, 3, 0, ZoneChoice.VISITOR, UNKNOWN),
                new AttributeCondition.WithinRadius(
                        AttributeKey.of("profile.of_type_geo_point"), new Value.Point(59.91, 10.75), 25.5, UNKNOWN),
                new AttributeCondition.InCidr(
                        AttributeKey.of("profile.of_type_ip_address"),
                        List.of("10.0.0.0/8", "2001:db8::/32"),
                        UNKNOWN));
    }

    private static List<Condition> time() {
        LocalDateTime start = LocalDateTime.parse("2026-11-27T08:00:00");
        return List.of(
                new TimeCondition.TimeOfDay(LocalTime.of(18, 0), LocalTime.of(6, 30, 1), ZoneChoice.VISITOR),
                new TimeCondition.DaysOfWeek(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneChoice.SITE),
                new TimeCondition.DaysOfMonth(Set.of(1, -1), OSLO),
                new TimeCondition.Months(Set.of(Month.DECEMBER), ZoneChoice.VISITOR),
                new TimeCondition.DateRange(start, start.plusDays(3), ZoneChoice.VISITOR),
                new TimeCondition.DateRange(start, null, OSLO),
                new TimeCondition.Recurring("FREQ=WEEKLY;BYDAY=FR", start, Duration.ofHours(10), ZoneChoice.SITE),
                new TimeCondition.Holiday("NO", null, ZoneChoice.VISITOR),
                new TimeCondition.Holiday("DE", "BY", ZoneChoice.VISITOR));
    }

    private static List<Condition> behavior() {
        return List.of(
                new BehaviorCondition.EventCount(VIEWED, Comparison.GTE, 2, WEEK),
                new BehaviorCondition.EventCount(ADDED, Comparison.EQ, 0, SESSION),
                new BehaviorCondition.DistinctCount(VIEWED, "product_id", Comparison.GT, 2, SESSION),
                new BehaviorCondition.EventAggregate(
                        ORDERED, "value", BehaviorCondition.Aggregation.SUM, Comparison.GTE, Value.of(100000), WEEK),
                new BehaviorCondition.EventAggregate(
                        VIEWED, "category", BehaviorCondition.Aggregation.LAST, Comparison.EQ, Value.of("x"), SESSION),
                new BehaviorCondition.SessionIs(BehaviorCondition.SessionMeasure.SCROLL_DEPTH, Comparison.LT, 50.5));
    }

    private static List<Condition> sequences() {
        return List.of(
                new SequenceCondition.Sequence(
                        List.of(
                                SequenceCondition.Step.of(VIEWED),
                                new SequenceCondition.Step(ADDED, Duration.ofMinutes(5), true)),
                        Duration.ofMinutes(10),
                        WEEK,
                        "category",
                        List.of(ORDERED)),
                new SequenceCondition.Sequence(
                        List.of(SequenceCondition.Step.of(ADDED), SequenceCondition.Step.of(VIEWED)),
                        null,
                        SESSION,
                        null,
                        List.of()),
                new SequenceCondition.Abandoned(ADDED, ORDERED, Duration.ofHours(1), WEEK));
    }

    private static List<Condition> open() {
        return List.of(
                new OpenCondition.Share("spring", 0.25, 0.75),
                new OpenCondition.Plugin("weather", Map.of("kind", Value.of("rain"), "degrees", Value.of(-1.5))));
    }
}
