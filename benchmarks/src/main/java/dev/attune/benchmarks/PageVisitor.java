package dev.attune.benchmarks;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Verb;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.benchmarks.workload.Draw;
import dev.attune.benchmarks.workload.Person;
import dev.attune.benchmarks.workload.RuleWorkload;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom the page is decided for: somebody with a session of twenty events, a cart, and a profile of forty attributes. */
final class PageVisitor {

    static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    static final String CATEGORY = "hiking-boots";
    static final int LATELY_MINUTES = 15;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final VisitorId ID = new VisitorId("4f9d7a52-0b1e-4c86-9a53-e1d0c7b8a6f2");

    private final Person person;
    private final List<Event> events = new ArrayList<>();

    PageVisitor() {
        ZonedDateTime local = NOW.atZone(BERLIN);
        int day = local.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        person = RuleWorkload.person(new Draw(7), local.getHour(), day);
        Instant at = NOW.minusSeconds(20 * 60);
        for (int i = 0; i < 20; i++) {
            events.add(event(i, at.plusSeconds(60L * i)));
        }
    }

    private static Event event(int i, Instant at) {
        if (i % 3 == 2) {
            return event(
                    i,
                    EventNames.PRODUCT_VIEWED,
                    at,
                    Map.of(
                            EventProperties.PRODUCT_ID, Value.of("boot-" + i),
                            EventProperties.NAME, Value.of("Fjell Mid " + i),
                            EventProperties.CATEGORY, Value.of(i == 5 ? "tents" : CATEGORY),
                            EventProperties.PRICE, Value.of(14_999)));
        }
        if (i == 18) {
            return event(
                    i,
                    EventNames.PRODUCT_ADDED,
                    at,
                    Map.of(
                            EventProperties.PRODUCT_ID, Value.of("boot-17"),
                            EventProperties.CART_VALUE, Value.of(14_999),
                            EventProperties.CART_ITEMS, Value.of(1),
                            EventProperties.CURRENCY, Value.of("EUR")));
        }
        return event(i, EventNames.PAGE_VIEWED, at, Map.of(EventProperties.PATH, Value.of("/c/boots?page=" + i)));
    }

    private static Event event(int i, String name, Instant at, Map<String, Value> properties) {
        return new Event("message-" + i, Verb.TRACK, name, ID, at, properties);
    }

    VisitorId id() {
        return ID;
    }

    Person person() {
        return person;
    }

    /** How often boots were looked at lately. */
    long viewedLately() {
        Instant from = NOW.minusSeconds(LATELY_MINUTES * 60L);
        return events.stream()
                .filter(event -> event.name().equals(EventNames.PRODUCT_VIEWED)
                        && !event.at().isBefore(from)
                        && Value.of(CATEGORY).equals(event.properties().get(EventProperties.CATEGORY)))
                .count();
    }

    /** Does in a store what the visitor did, and lays the profile beside it. */
    void arriveIn(SessionStore sessions) {
        for (Event event : events) {
            RedisNode.await(sessions.record(event));
        }
        Map<AttributeKey, Value> profile = new LinkedHashMap<>(RuleWorkload.profile(person));
        profile.put(StandardAttributes.PROFILE_FIRST_NAME.key(), Value.of("Anna"));
        profile.put(StandardAttributes.PROFILE_LOYALTY_TIER.key(), Value.of("gold"));
        RedisNode.await(sessions.project(ID, profile));
    }

    /** Asks for a page. */
    RequestContext request() {
        return RequestContext.of(ID, NOW)
                .clientZone(BERLIN)
                .locale(Locale.GERMANY)
                .consent(Consent.to(Purpose.PERSONALIZATION))
                .attribute(StandardAttributes.REQUEST_PATH, Value.of("/"))
                .attribute(StandardAttributes.REQUEST_DEVICE, Value.of("phone"))
                .build();
    }
}
