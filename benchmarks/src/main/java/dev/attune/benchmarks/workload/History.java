package dev.attune.benchmarks.workload;

import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visitor did, oldest first, and where the present session begins in it. */
final class History {

    static final int EVENTS = 200;
    static final int CATEGORIES = 12;
    static final int PRODUCTS = 60;

    static final List<String> NAMES = List.of(
            EventNames.PAGE_VIEWED,
            EventNames.PRODUCT_VIEWED,
            EventNames.PRODUCT_LIST_VIEWED,
            EventNames.PRODUCTS_SEARCHED,
            EventNames.PRODUCT_ADDED,
            EventNames.CART_VIEWED,
            EventNames.PRODUCT_REMOVED,
            EventNames.CHECKOUT_STARTED,
            EventNames.ORDER_COMPLETED);

    private static final Set<String> OF_PRODUCTS =
            Set.of(EventNames.PRODUCT_VIEWED, EventNames.PRODUCT_ADDED, EventNames.PRODUCT_REMOVED);
    private static final int MILLIS = 1_000;

    /**
     * One event.
     *
     * @param at milliseconds since 1970
     * @param price in minor units; -1 if the event is of no product
     */
    record Deed(
            String name,
            long at,
            @Nullable String category,
            @Nullable String product,
            int price) {

        private TrailEvent event() {
            Map<String, Value> properties = new LinkedHashMap<>();
            if (category != null && product != null) {
                properties.put(EventProperties.CATEGORY, Value.of(category));
                properties.put(EventProperties.PRODUCT_ID, Value.of(product));
                properties.put(EventProperties.PRICE, Value.of(price));
            }
            return new TrailEvent(name, Instant.ofEpochMilli(at), properties);
        }
    }

    static final History NOTHING = new History(List.of(), 0);

    final Deed[] deeds;
    final int sessionStart;

    private History(List<Deed> deeds, int sessionStart) {
        this.deeds = deeds.toArray(Deed[]::new);
        this.sessionStart = sessionStart;
    }

    /** Sessions of ten to thirty events each, half a day to a day apart; the last event of the last is ten seconds old. */
    static History draw(Draw draw, long now) {
        List<Deed> latestFirst = new ArrayList<>(EVENTS);
        long at = now - 10 * MILLIS;
        int present = draw.between(10, 30);
        int left = present;
        while (latestFirst.size() < EVENTS) {
            if (left == 0) {
                left = draw.between(10, 30);
                at -= draw.between(12 * 3_600, 24 * 3_600) * (long) MILLIS;
            }
            latestFirst.add(deed(draw, at));
            at -= draw.between(5, 180) * (long) MILLIS;
            left--;
        }
        Collections.reverse(latestFirst);
        return new History(latestFirst, EVENTS - present);
    }

    private static Deed deed(Draw draw, long at) {
        String name = NAMES.get(draw.zipf(NAMES.size()));
        if (!OF_PRODUCTS.contains(name)) {
            return new Deed(name, at, null, null, -1);
        }
        int product = draw.zipf(PRODUCTS);
        return new Deed(name, at, category(product % CATEGORIES), product(product), price(product));
    }

    static String category(int number) {
        return "category-" + number;
    }

    static String product(int number) {
        return "product-" + number;
    }

    private static int price(int product) {
        return 999 + product * 7_919 % 20_000;
    }

    Trail trail() {
        List<TrailEvent> events = new ArrayList<>(deeds.length);
        for (Deed deed : deeds) {
            events.add(deed.event());
        }
        return Trail.of(events, deeds.length == 0 ? null : Instant.ofEpochMilli(deeds[sessionStart].at()));
    }
}
