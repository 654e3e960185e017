package dev.attune.redis;

import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session as it stands at some instant. */
record SessionState(
        long number,
        Instant startedAt,
        Instant lastAt,
        long pages,
        long products,
        @Nullable String landingPage,
        Cart cart) {

    /**
     * The latest session, as the script {@code record.lua} writes it; null if there is none.
     *
     * @param hash field, value, field, value, ...
     */
    static @Nullable SessionState stored(List<?> hash) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < hash.size(); i += 2) {
            fields.put(text(hash.get(i)), text(hash.get(i + 1)));
        }
        if (fields.isEmpty()) {
            return null;
        }
        return new SessionState(
                whole(fields, "number"),
                Instant.ofEpochMilli(whole(fields, "start")),
                Instant.ofEpochMilli(whole(fields, "last")),
                whole(fields, "pages"),
                whole(fields, "products"),
                fields.get("landing"),
                new Cart(number(fields, "cart"), number(fields, "items"), fields.get("currency")));
    }

    /** A session as its events tell it, as far as the trail has them. */
    static SessionState replayed(long number, Instant startedAt, List<TrailEntry> events) {
        Instant lastAt = startedAt;
        long pages = 0;
        long products = 0;
        String landingPage = null;
        Cart cart = Cart.UNTOLD;
        for (TrailEntry event : events) {
            lastAt = event.at();
            if (event.name().equals(EventNames.PAGE_VIEWED)) {
                pages++;
                if (landingPage == null && event.properties().get(EventProperties.PATH) instanceof Value.Text path) {
                    landingPage = path.value();
                }
            } else if (event.name().equals(EventNames.PRODUCT_VIEWED)) {
                products++;
            }
            cart = cart.then(Cart.toldBy(event.name(), event.properties()));
        }
        return new SessionState(number, startedAt, lastAt, pages, products, landingPage, cart);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }

    private static long whole(Map<String, String> fields, String field) {
        return Long.parseLong(fields.getOrDefault(field, "0"));
    }

    private static @Nullable Double number(Map<String, String> fields, String field) {
        String number = fields.get(field);
        return number == null ? null : Double.valueOf(number);
    }
}
