package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random requests over the same small world, some with values missing, some without consent. */
final class RandomRequests {

    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "UTC");

    private final RandomConditions words;
    private final Random random;

    RandomRequests(RandomConditions words) {
        this.words = words;
        this.random = words.random();
    }

    TestCatalog.Request request() {
        Map<Attribute, Value> values = new LinkedHashMap<>();
        maybe(values, TestCatalog.TIER, Value.of(words.text()));
        maybe(values, TestCatalog.ORDERS, Value.of(words.number()));
        maybe(values, TestCatalog.LIMIT, Value.of(words.number()));
        maybe(values, TestCatalog.SIGNUP, Value.of(words.instant()));
        maybe(values, TestCatalog.BIRTHDAY, Value.of(words.date()));
        maybe(values, TestCatalog.TAGS, new Value.Texts(words.texts()));
        maybe(values, TestCatalog.HOME, new Value.Point(48 + random.nextInt(8), 8 + random.nextInt(8)));
        maybe(values, TestCatalog.APP, words.version());
        maybe(values, TestCatalog.IP, words.address());
        Consent consent = random.nextInt(8) == 0 ? Consent.none() : Consent.to(Purpose.PERSONALIZATION);
        return new TestCatalog.Request(
                values,
                trail(),
                ZoneId.of(words.pick(ZONES)),
                ZoneId.of(words.pick(ZONES)),
                "v" + random.nextInt(100),
                consent);
    }

    private void maybe(Map<Attribute, Value> values, Attribute attribute, Value value) {
        if (random.nextInt(4) > 0) {
            values.put(attribute, value);
        }
    }

    /** Up to eight events within some minutes, often at the same instant or exactly a window apart, some of them still to come. */
    private Trail trail() {
        List<TrailEvent> events = new ArrayList<>();
        int size = random.nextInt(9);
        for (int i = 0; i < size; i++) {
            Map<String, Value> properties = new LinkedHashMap<>();
            if (random.nextInt(4) > 0) {
                properties.put("category", Value.of(words.pick("boots", "tents")));
            }
            if (random.nextInt(4) > 0) {
                properties.put("price", random.nextInt(6) == 0 ? Value.of("free") : Value.of(random.nextInt(10)));
            }
            properties.put("seconds", Value.of(random.nextInt(60)));
            events.add(new TrailEvent(words.event(), event(), properties));
        }
        return Trail.of(events, random.nextInt(5) == 0 ? null : event());
    }

    private Instant event() {
        return RandomConditions.AROUND.plus(Duration.ofSeconds(30L * (random.nextInt(20) - 16)));
    }

    Instant near() {
        return random.nextBoolean()
                ? RandomConditions.AROUND.plusSeconds(30L * (random.nextInt(20) - 10))
                : words.instant();
    }
}
