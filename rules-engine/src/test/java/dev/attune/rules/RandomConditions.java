package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.AttributeCondition.Presence;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.PropertyTest;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Small random conditions over a small world, so that they are true and false about equally often. */
final class RandomConditions {

    static final Instant AROUND = Instant.parse("2026-03-29T00:30:00Z");
    private static final List<String> EVENTS = List.of("Product Viewed", "Page Viewed", "Order Completed");
    private static final List<String> TEXTS = List.of("a", "A", "ab", "b", "ß", "SS", "");

    private final Random random;

    RandomConditions(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A condition that can be planned. */
    Condition sound(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new Logic.All(list(1 + random.nextInt(3), () -> sound(depth - 1)));
                case 1 -> new Logic.Any(list(1 + random.nextInt(3), () -> sound(depth - 1)));
                default -> new Logic.Not(sound(depth - 1));
            };
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> attribute();
            case 2 -> time();
            case 3 -> behavior();
            default -> sequence();
        };
    }

    /** Any condition that has a JSON form, whether or not it can be planned. */
    Condition any(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> new Logic.Always();
            case 1 -> new Logic.Never();
            case 2 -> new Logic.InAudience(new AudienceKey("audience-" + random.nextInt(9)));
            case 3 -> new TimeCondition.Recurring("FREQ=DAILY", dateTime(), duration(), zone());
            case 4 -> new TimeCondition.Holiday("DE", random.nextBoolean() ? "BY" : null, zone());
            case 5 -> new OpenCondition.Plugin("weather.raining", Map.of("city", anyValue(2), "mm", anyValue(2)));
            case 6 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER), TextOperator.MATCHES, "^a+\"\\\\$", random.nextBoolean(), missing());
            case 7 -> new OpenCondition.Share("se\u00e9d", random.nextInt(50) / 100.0, 0.75);
            case 8 -> new Logic.All(list(1 + random.nextInt(3), () -> any(depth - 1)));
            case 9 -> new Logic.Any(list(1 + random.nextInt(3), () -> any(depth - 1)));
            case 10 -> new Logic.Not(any(depth - 1));
            default -> sound(depth);
        };
    }

    private Value anyValue(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> Value.of(text());
            case 1 -> Value.of(random.nextInt(100) / 8.0);
            case 2 -> Value.of(random.nextBoolean());
            case 3 -> Value.of(instant());
            case 4 -> Value.of(date());
            case 5 -> new Value.Texts(texts());
            case 6 -> new Value.Point(52.5, 13.4);
            case 7 -> version();
            case 8 -> address();
            case 9 -> new Value.Items(list(1 + random.nextInt(3), () -> anyValue(depth - 1)));
            default -> new Value.Structure(Map.of("a/b~c", anyValue(depth - 1)));
        };
    }

    private Condition attribute() {
        return switch (random.nextInt(17)) {
            case 16 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER), TextOperator.MATCHES, pattern(2), random.nextBoolean(), missing());
            case 0 ->
                new AttributeCondition.Compare(
                        key(TestCatalog.TIER), equality(), Operand.of(text()), random.nextBoolean(), missing());
            case 1 -> compare(TestCatalog.ORDERS, Value.of(number()));
            case 2 ->
                new AttributeCondition.Compare(
                        key(TestCatalog.ORDERS),
                        comparison(),
                        new Operand.Other(key(TestCatalog.LIMIT)),
                        false,
                        missing());
            case 3 -> {
                double low = number();
                Value high = Value.of(low + random.nextInt(3));
                yield new AttributeCondition.Between(key(TestCatalog.ORDERS), Value.of(low), high, missing());
            }
            case 4 ->
                new AttributeCondition.OneOf(
                        key(TestCatalog.TIER), random.nextBoolean(), textValues(), random.nextBoolean(), missing());
            case 5 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TIER),
                        pick(
                                TextOperator.CONTAINS,
                                TextOperator.NOT_CONTAINS,
                                TextOperator.STARTS_WITH,
                                TextOperator.ENDS_WITH),
                        pick("a", "B", "s"),
                        random.nextBoolean(),
                        missing());
            case 6 ->
                new AttributeCondition.TextSearch(
                        key(TestCatalog.TAGS),
                        pick(TextOperator.CONTAINS, TextOperator.NOT_CONTAINS),
                        pick("a", "B", "ß"),
                        random.nextBoolean(),
                        missing());
            case 7 ->
                new AttributeCondition.Has(
                        key(random.nextBoolean() ? TestCatalog.TIER : TestCatalog.TAGS), pick(Presence.values()));
            case 8 ->
                new AttributeCondition.SetMatch(
                        key(TestCatalog.TAGS), pick(SetOperator.values()), texts(), random.nextBoolean(), missing());
            case 9 -> compare(StandardAttributes.TIME_NOW, Value.of(instant()));
            case 10 -> compare(StandardAttributes.TIME_HOUR, Value.of(random.nextInt(24)));
            case 11 ->
                new AttributeCondition.WithinRadius(
                        key(TestCatalog.HOME), new Value.Point(52.5, 13.4), 100 + random.nextInt(600), missing());
            case 12 -> compare(TestCatalog.APP, version());
            case 13 ->
                new AttributeCondition.InCidr(key(TestCatalog.IP), List.of("10.0.0.0/8", "2001:db8::/32"), missing());
            default -> date(random.nextInt(4));
        };
    }

    private Condition date(int kind) {
        Attribute attribute = pick(
                TestCatalog.SIGNUP, TestCatalog.BIRTHDAY, StandardAttributes.TIME_NOW, StandardAttributes.TIME_DATE);
        Value literal = random.nextBoolean() ? Value.of(date()) : Value.of(instant());
        Operand operand =
                random.nextInt(4) == 0 ? new Operand.Other(key(TestCatalog.BIRTHDAY)) : new Operand.Literal(literal);
        return switch (kind) {
            case 0 ->
                new AttributeCondition.DateCompare(
                        key(attribute), pick(DateOperator.values()), operand, zone(), missing());
            case 1 ->
                new AttributeCondition.WithinLast(key(TestCatalog.SIGNUP), random.nextBoolean(), duration(), missing());
            case 2 -> new AttributeCondition.AnniversaryWithin(key(attribute), random.nextInt(300), zone(), missing());
            default ->
                new AttributeCondition.DaysAround(
                        key(attribute), random.nextInt(5), random.nextInt(5), zone(), missing());
        };
    }

    private Condition compare(Attribute attribute, Value value) {
        return new AttributeCondition.Compare(
                key(attribute), comparison(), new Operand.Literal(value), false, missing());
    }

    /** In the part of the syntax that RE2 and Java have in common, and without letters that Java folds in its own way. */
    private String pattern(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0 -> pick("a", "B", "s", ".");
            case 1 -> pick("[ab]", "[^a]", "[A-S]", "ß");
            case 2 -> pick("^", "$", "\\w", "a");
            case 3, 4 -> pattern(depth - 1) + pattern(depth - 1);
            case 5 -> pattern(depth - 1) + "|" + pattern(depth - 1);
            case 6 -> "(" + pattern(depth - 1) + ")" + pick("*", "+", "?", "{2}");
            default -> pick("^", "") + pattern(depth - 1) + pick("$", "");
        };
    }

    private Condition recurring() {
        RandomRecurrence recurrence = RandomRecurrence.of(random, LocalDateTime.of(2026, 1, 1, 0, 0), 90 * 1_440)
                .fromItsFirstTime();
        Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(random.nextBoolean() ? 20 : 800)));
        return new TimeCondition.Recurring(recurrence.rule(), recurrence.start(), length, zone());
    }

    private Condition holiday() {
        String[] place = pick(NaiveHolidays.springPlaces()).split("/");
        return new TimeCondition.Holiday(place[0], place.length == 1 ? null : place[1], zone());
    }

    Condition time() {
        return switch (random.nextInt(7)) {
            case 5 -> recurring();
            case 6 -> holiday();
            case 0 -> timeOfDay();
            case 1 -> new TimeCondition.DaysOfWeek(set(1 + random.nextInt(4), () -> pick(DayOfWeek.values())), zone());
            case 2 ->
                new TimeCondition.DaysOfMonth(
                        set(
                                1 + random.nextInt(4),
                                () -> random.nextBoolean() ? 1 + random.nextInt(31) : -1 - random.nextInt(31)),
                        zone());
            case 3 -> new TimeCondition.Months(set(1 + random.nextInt(6), () -> pick(Month.values())), zone());
            default -> {
                LocalDateTime from = dateTime();
                yield new TimeCondition.DateRange(
                        random.nextInt(4) == 0 ? null : from, from.plusMinutes(1 + random.nextInt(3000)), zone());
            }
        };
    }

    private Condition timeOfDay() {
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        return new TimeCondition.TimeOfDay(from, from.plusMinutes(15L * (1 + random.nextInt(95))), zone());
    }

    Condition behavior() {
        return switch (random.nextInt(4)) {
            case 0 -> new BehaviorCondition.EventCount(pattern(), comparison(), 1 + random.nextInt(3), lookback());
            case 1 ->
                new BehaviorCondition.DistinctCount(
                        pattern(), "category", comparison(), 1 + random.nextInt(2), lookback());
            case 2 -> {
                BehaviorCondition.Aggregation aggregation = pick(BehaviorCondition.Aggregation.values());
                yield new BehaviorCondition.EventAggregate(
                        pattern(), "price", aggregation, comparison(), Value.of(random.nextInt(10)), lookback());
            }
            default ->
                new BehaviorCondition.SessionIs(
                        pick(BehaviorCondition.SessionMeasure.values()), comparison(), random.nextInt(600));
        };
    }

    Condition sequence() {
        if (random.nextInt(3) == 0) {
            Duration after = duration();
            Duration window = random.nextBoolean() ? null : after.multipliedBy(3);
            return new SequenceCondition.Abandoned(pattern(), pattern(), after, new Lookback(scope(), window));
        }
        List<SequenceCondition.Step> steps = new ArrayList<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            boolean next = i > 0 && random.nextInt(4) == 0;
            steps.add(new SequenceCondition.Step(pattern(), i > 0 && random.nextInt(3) == 0 ? duration() : null, next));
        }
        return new SequenceCondition.Sequence(
                steps,
                random.nextInt(3) == 0 ? duration() : null,
                lookback(),
                random.nextInt(3) == 0 ? "category" : null,
                random.nextInt(3) == 0 ? List.of(pattern()) : List.of());
    }

    EventPattern pattern() {
        PropertyTest test = random.nextBoolean()
                ? new PropertyTest("category", equality(), Value.of(pick("boots", "tents")))
                : new PropertyTest("price", comparison(), Value.of(random.nextInt(10)));
        return new EventPattern(pick(EVENTS), random.nextInt(3) == 0 ? List.of(test) : List.of());
    }

    String event() {
        return pick(EVENTS);
    }

    String text() {
        return pick(TEXTS);
    }

    Set<String> texts() {
        return set(1 + random.nextInt(3), this::text);
    }

    private Set<Value> textValues() {
        return set(1 + random.nextInt(3), () -> Value.of(text()));
    }

    double number() {
        return random.nextInt(6);
    }

    Value version() {
        return new Value.Version(pick("1", "1.0.0", "1.2", "1.10", "2.0.0-rc.1", "2.0.0", "2.0.0-rc.2+b"));
    }

    Value address() {
        return new Value.Address(pick("10.1.2.3", "::ffff:10.0.0.1", "2001:db8::7", "192.0.2.1"));
    }

    Instant instant() {
        return AROUND.plus(Duration.ofMinutes(random.nextInt(8000) - 4000));
    }

    LocalDate date() {
        return LocalDate.of(2024 + random.nextInt(4), 3, 1).minusDays(2).plusDays(random.nextInt(30));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.of(2026, 3, 28, 20, 0).plusMinutes(15L * random.nextInt(40));
    }

    Duration duration() {
        return pick(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));
    }

    private Lookback lookback() {
        return new Lookback(scope(), random.nextBoolean() ? null : duration());
    }

    private Scope scope() {
        return pick(Scope.values());
    }

    private ZoneChoice zone() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> ZoneChoice.VISITOR;
            case 2 -> ZoneChoice.SITE;
            default -> new ZoneChoice.Fixed(ZoneId.of("America/New_York"));
        };
    }

    private WhenMissing missing() {
        return pick(WhenMissing.values());
    }

    private Comparison comparison() {
        return pick(Comparison.values());
    }

    private Comparison equality() {
        return pick(Comparison.EQ, Comparison.NE);
    }

    private static AttributeKey key(Attribute attribute) {
        return attribute.key();
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> List<T> list(int size, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private <T> Set<T> set(int size, Supplier<T> element) {
        return new LinkedHashSet<>(list(size, element));
    }
}
