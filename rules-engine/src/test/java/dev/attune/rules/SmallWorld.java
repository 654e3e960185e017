package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition.Between;
import dev.attune.api.condition.AttributeCondition.Compare;
import dev.attune.api.condition.AttributeCondition.Has;
import dev.attune.api.condition.AttributeCondition.OneOf;
import dev.attune.api.condition.AttributeCondition.Presence;
import dev.attune.api.condition.AttributeCondition.SetMatch;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.AttributeCondition.TextSearch;
import dev.attune.api.condition.BehaviorCondition.EventCount;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.consent.Consent;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Conditions over two of a few aspects of visitors, and every visitor that they can tell apart. */
final class SmallWorld {

    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");

    private final Random random;
    private final int one;
    private final int two;

    SmallWorld(long seed) {
        this.random = new Random(seed);
        this.one = random.nextInt(5);
        this.two = random.nextInt(5);
    }

    Condition condition(int depth) {
        if (depth > 0 && random.nextInt(4) > 0) {
            int size = 1 + random.nextInt(3);
            return switch (random.nextInt(5)) {
                case 0, 1 -> new Logic.All(list(size, () -> condition(depth - 1)));
                case 2, 3 -> new Logic.Any(list(size, () -> condition(depth - 1)));
                default -> new Logic.Not(condition(depth - 1));
            };
        }
        return switch (random.nextBoolean() ? one : two) {
            case 0 -> text();
            case 1 -> number();
            case 2 -> texts();
            case 3 -> time();
            default -> count();
        };
    }

    private Condition text() {
        String text = pick("a", "b", "ab");
        return switch (random.nextInt(4)) {
            case 0 ->
                new Compare(
                        TestCatalog.TIER.key(),
                        pick(Comparison.EQ, Comparison.NE),
                        Operand.of(text),
                        random.nextInt(3) == 0,
                        missing());
            case 1 ->
                new OneOf(
                        TestCatalog.TIER.key(),
                        random.nextBoolean(),
                        Set.of(Value.of(text), Value.of("c")),
                        false,
                        missing());
            case 2 ->
                new TextSearch(
                        TestCatalog.TIER.key(),
                        pick(
                                TextOperator.CONTAINS,
                                TextOperator.NOT_CONTAINS,
                                TextOperator.STARTS_WITH,
                                TextOperator.ENDS_WITH),
                        text,
                        random.nextInt(3) == 0,
                        missing());
            default -> new Has(TestCatalog.TIER.key(), pick(Presence.values()));
        };
    }

    private Condition number() {
        double number = random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> new Has(TestCatalog.ORDERS.key(), pick(Presence.EXISTS, Presence.MISSING));
            case 1 ->
                new Between(
                        TestCatalog.ORDERS.key(), Value.of(number), Value.of(number + random.nextInt(2)), missing());
            default ->
                new Compare(TestCatalog.ORDERS.key(), pick(Comparison.values()), Operand.of(number), false, missing());
        };
    }

    private Condition texts() {
        return random.nextInt(4) == 0
                ? new Has(TestCatalog.TAGS.key(), pick(Presence.values()))
                : new SetMatch(
                        TestCatalog.TAGS.key(),
                        pick(SetOperator.values()),
                        new LinkedHashSet<>(list(2, () -> pick("a", "b", "c"))),
                        false,
                        missing());
    }

    private Condition time() {
        LocalTime from = LocalTime.of(6 * random.nextInt(4), 0);
        LocalDateTime day = LocalDateTime.of(2026, 6, 2 + random.nextInt(3), 0, 0);
        return switch (random.nextInt(4)) {
            case 0 ->
                new TimeCondition.TimeOfDay(from, from.plusHours(6L * (1 + random.nextInt(3))), ZoneChoice.VISITOR);
            case 1 -> new TimeCondition.DaysOfWeek(Set.of(pick(DayOfWeek.values())), ZoneChoice.VISITOR);
            case 2 ->
                new TimeCondition.DateRange(day, day.plusHours(12L * (1 + random.nextInt(4))), ZoneChoice.VISITOR);
            default ->
                new Compare(
                        StandardAttributes.TIME_HOUR.key(),
                        pick(Comparison.values()),
                        Operand.of(6.0 * random.nextInt(4)),
                        false,
                        missing());
        };
    }

    private Condition count() {
        EventPattern pattern = EventPattern.named("Product Viewed");
        Lookback lookback = new Lookback(pick(Scope.values()), random.nextBoolean() ? null : Duration.ofMinutes(5));
        EventPattern boots = pattern.where("category", Comparison.EQ, new Operand.Literal(Value.of("boots")));
        return new EventCount(
                random.nextBoolean() ? pattern : boots, pick(Comparison.values()), 1 + random.nextInt(2), lookback);
    }

    /** Every visitor that differs in the two aspects. */
    List<Facts> visitors() {
        List<Facts> visitors = new ArrayList<>();
        boolean times = one == 3 || two == 3;
        boolean trails = one == 4 || two == 4;
        for (Map<Attribute, Value> values : values()) {
            for (Trail trail : trails ? trails() : List.of(Trail.empty())) {
                for (boolean consenting : new boolean[] {true, false}) {
                    TestCatalog.Request empty = TestCatalog.Request.empty();
                    TestCatalog.Request request = new TestCatalog.Request(
                            values,
                            trail,
                            empty.zone(),
                            empty.site(),
                            "v1",
                            consenting ? empty.consent() : Consent.none());
                    int step = trails ? 36 : 6;
                    for (int hour = 0; hour < (times ? 24 * 14 : 1); hour += step) {
                        visitors.add(request.at(MONDAY.plus(Duration.ofHours(hour))));
                    }
                }
            }
        }
        return visitors;
    }

    private List<Map<Attribute, Value>> values() {
        List<Map<Attribute, Value>> rows = List.of(Map.of());
        if (one == 0 || two == 0) {
            rows = with(
                    rows,
                    TestCatalog.TIER,
                    list(
                                    "a", "b", "ab", "c", "A", "B", "AB", "aB", "Ab", "ba", "bb", "x", "xa", "xb", "",
                                    "bab", "BAB", "BA", "axb")
                            .stream()
                            .<Value>map(Value::of)
                            .toList());
        }
        if (one == 1 || two == 1) {
            rows = with(rows, TestCatalog.ORDERS, numbers());
        }
        if (one == 2 || two == 2) {
            rows = with(rows, TestCatalog.TAGS, sets());
        }
        return rows;
    }

    private static List<String> list(String... texts) {
        return List.of(texts);
    }

    private static List<Value> numbers() {
        List<Value> numbers = new ArrayList<>();
        for (double number = -1; number <= 4; number += 0.5) {
            numbers.add(Value.of(number));
        }
        return numbers;
    }

    private static List<Value> sets() {
        List<Value> sets = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            Set<String> set = new LinkedHashSet<>();
            for (int i = 0; i < 4; i++) {
                if ((bits >>> i & 1) == 1) {
                    set.add(List.of("a", "b", "c", "z").get(i));
                }
            }
            sets.add(new Value.Texts(set));
        }
        return sets;
    }

    /** Each row with each value, and with none; and with one that could not be read. */
    private static List<Map<Attribute, Value>> with(
            List<Map<Attribute, Value>> rows, Attribute attribute, List<Value> values) {
        List<Map<Attribute, Value>> longer = new ArrayList<>(rows);
        for (Map<Attribute, Value> row : rows) {
            for (Value value : values) {
                longer.add(and(row, attribute, value));
            }
            longer.add(and(row, attribute, Value.Unknown.DEGRADED));
        }
        return longer;
    }

    private static Map<Attribute, Value> and(Map<Attribute, Value> row, Attribute attribute, Value value) {
        Map<Attribute, Value> more = new LinkedHashMap<>(row);
        more.put(attribute, value);
        return more;
    }

    /** Up to three products in boots or not, now or earlier, in a session that has just begun, long ago, or not at all. */
    private List<Trail> trails() {
        List<List<TrailEvent>> rows = new ArrayList<>(List.of(List.of()));
        List<TrailEvent> kinds = new ArrayList<>();
        for (String category : List.of("boots", "tents")) {
            for (int minutes : new int[] {1, 5, 20}) {
                kinds.add(new TrailEvent(
                        "Product Viewed",
                        MONDAY.minus(Duration.ofMinutes(minutes)),
                        Map.of("category", Value.of(category))));
            }
        }
        for (TrailEvent kind : kinds) {
            for (List<TrailEvent> row : List.copyOf(rows)) {
                List<TrailEvent> more = new ArrayList<>(row);
                while (more.size() < 3) {
                    more.add(kind);
                    rows.add(List.copyOf(more));
                }
            }
        }
        List<Trail> trails = new ArrayList<>();
        for (List<TrailEvent> row : rows) {
            trails.add(Trail.of(row, MONDAY.minus(Duration.ofMinutes(2))));
            trails.add(Trail.of(row, MONDAY.minus(Duration.ofMinutes(30))));
            trails.add(Trail.of(row, null));
        }
        return trails;
    }

    private WhenMissing missing() {
        return random.nextInt(3) > 0 ? WhenMissing.UNKNOWN : pick(WhenMissing.TRUE, WhenMissing.FALSE);
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> List<T> list(int size, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }
}
