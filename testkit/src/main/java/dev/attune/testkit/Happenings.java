package dev.attune.testkit;

import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Verb;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Events of one visitor, each with a message id of its own. */
final class Happenings {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final VisitorId visitor;
    private final AtomicInteger messages = new AtomicInteger();

    /** Those of a visitor that no other test has met. */
    Happenings() {
        this.visitor = new VisitorId("visitor-" + VISITORS.incrementAndGet());
    }

    VisitorId visitor() {
        return visitor;
    }

    Event event(String name, Instant at, Map<String, Value> properties) {
        String messageId = visitor + "-message-" + messages.incrementAndGet();
        Verb verb = name.equals(EventNames.PAGE_VIEWED) ? Verb.PAGE : Verb.TRACK;
        return new Event(messageId, verb, name, visitor, at, properties);
    }

    Event page(String path, Instant at) {
        return event(EventNames.PAGE_VIEWED, at, Map.of(EventProperties.PATH, Value.of(path)));
    }

    Event product(String id, String name, String category, Instant at) {
        return event(
                EventNames.PRODUCT_VIEWED,
                at,
                Map.of(
                        EventProperties.PRODUCT_ID, Value.of(id),
                        EventProperties.NAME, Value.of(name),
                        EventProperties.CATEGORY, Value.of(category),
                        EventProperties.PRICE, Value.of(14_900)));
    }

    Event cart(String name, double value, int items, Instant at) {
        return event(
                name,
                at,
                Map.of(
                        EventProperties.CART_VALUE, Value.of(value),
                        EventProperties.CART_ITEMS, Value.of(items),
                        EventProperties.CURRENCY, Value.of("EUR")));
    }
}
