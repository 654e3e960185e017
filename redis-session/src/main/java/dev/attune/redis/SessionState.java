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

/**
 * A session as it stands at some instant.
 *
 * <p>In Redis it is a hash, small enough to be kept packed: {@code n} number, {@code s} start, {@code l} latest event, {@code p} pages,
 * {@code v} products viewed, {@code e} landing page and {@code f} when it was entered if later than the start, {@code c} value, {@code i} items and {@code k} currency of
 * the cart and {@code a} when it was told, {@code t} how many events the trail holds. Instants are epoch milliseconds.
 */
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
                whole(fields, "n"),
                Instant.ofEpochMilli(whole(fields, "s")),
                Instant.ofEpochMilli(whole(fields, "l")),
                whole(fields, "p"),
                whole(fields, "v"),
                fields.get("e"),
                new Cart(number(fields, "c"), number(fields, "i"), fields.get("k")));
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
