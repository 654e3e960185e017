package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** The small world that random conditions and requests are about: so small that they meet often. */
abstract class RandomWords {

    static final Instant AROUND = Instant.parse("2026-03-29T00:30:00Z");
    static final List<String> EVENTS = List.of("Product Viewed", "Page Viewed", "Order Completed");
    private static final List<String> TEXTS = List.of("a", "A", "ab", "b", "ß", "SS", "");

    final Random random;

    RandomWords(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    Value anyValue(int depth) {
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

    String event() {
        return pick(EVENTS);
    }

    String text() {
        return pick(TEXTS);
    }

    Set<String> texts() {
        return set(1 + random.nextInt(3), this::text);
    }

    Set<Value> textValues() {
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

    LocalDateTime dateTime() {
        return LocalDateTime.of(2026, 3, 28, 20, 0).plusMinutes(15L * random.nextInt(40));
    }

    Duration duration() {
        return pick(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));
    }

    Lookback lookback() {
        return new Lookback(scope(), random.nextBoolean() ? null : duration());
    }

    Scope scope() {
        return pick(Scope.values());
    }

    ZoneChoice zone() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> ZoneChoice.VISITOR;
            case 2 -> ZoneChoice.SITE;
            default -> new ZoneChoice.Fixed(ZoneId.of("America/New_York"));
        };
    }

    WhenMissing missing() {
        return pick(WhenMissing.values());
    }

    Comparison comparison() {
        return pick(Comparison.values());
    }

    Comparison equality() {
        return pick(Comparison.EQ, Comparison.NE);
    }

    static AttributeKey key(Attribute attribute) {
        return attribute.key();
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> List<T> list(int size, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    <T> Set<T> set(int size, Supplier<T> element) {
        return new LinkedHashSet<>(list(size, element));
    }
}
