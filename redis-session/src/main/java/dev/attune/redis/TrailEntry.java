package dev.attune.redis;

import dev.attune.api.event.EventProperties;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An event as it lies in the trail: beside what conditions may look at, it knows what the cart was, so that earlier states of the session can be
 * told.
 */
record TrailEntry(String name, Instant at, Map<String, Value> properties) {

    TrailEvent toEvent() {
        if (!properties.containsKey(EventProperties.CART_VALUE)
                && !properties.containsKey(EventProperties.CART_ITEMS)) {
            return new TrailEvent(name, at, properties);
        }
        Map<String, Value> kept = new HashMap<>(properties);
        kept.remove(EventProperties.CART_VALUE);
        kept.remove(EventProperties.CART_ITEMS);
        return new TrailEvent(name, at, kept);
    }
}
