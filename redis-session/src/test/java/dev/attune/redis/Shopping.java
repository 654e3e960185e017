package dev.attune.redis;

import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Verb;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Map;

/** Events as a shop tells them. */
final class Shopping {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final VisitorId visitor;
    private int messages;

    Shopping(VisitorId visitor) {
        this.visitor = visitor;
    }

    Event event(String name, Instant at, Map<String, Value> properties) {
        String messageId = visitor + "-" + ++messages;
        return new Event(messageId, Verb.TRACK, name, visitor, at, properties);
    }

    Event page(String path, Instant at) {
        return event(EventNames.PAGE_VIEWED, at, Map.of(EventProperties.PATH, Value.of(path)));
    }

    Event product(String id, Instant at) {
        return event(
                EventNames.PRODUCT_VIEWED,
                at,
                Map.of(
                        EventProperties.PRODUCT_ID, Value.of(id),
                        EventProperties.CATEGORY, Value.of("hiking-boots"),
                        EventProperties.PRICE, Value.of(14_999)));
    }

    Event namedProduct(String id, Instant at) {
        return event(
                EventNames.PRODUCT_VIEWED,
                at,
                Map.of(
                        EventProperties.PRODUCT_ID, Value.of(id),
                        EventProperties.NAME, Value.of("Fjell hiking boots"),
                        EventProperties.CATEGORY, Value.of("hiking-boots"),
                        EventProperties.PRICE, Value.of(14_999)));
    }

    Event added(double value, int items, Instant at) {
        return event(
                EventNames.PRODUCT_ADDED,
                at,
                Map.of(
                        EventProperties.PRODUCT_ID, Value.of("p-1"),
                        EventProperties.CART_VALUE, Value.of(value),
                        EventProperties.CART_ITEMS, Value.of(items),
                        EventProperties.CURRENCY, Value.of("EUR")));
    }
}
