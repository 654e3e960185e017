package dev.attune.boot.event;

import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product that a visitor looks at.
 *
 * @param id its id in the shop
 * @param name its name for visitors
 * @param category the category it belongs to; null for none
 * @param brand its brand; null for none
 * @param price its price in minor units of the currency; null if it has none
 * @param currency the currency as ISO 4217 code; null if it has no price
 */
public record ViewedProduct(
        String id,
        String name,
        @Nullable String category,
        @Nullable String brand,
        @Nullable Long price,
        @Nullable String currency) {

    public ViewedProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    Map<String, Value> properties() {
        Map<String, Value> properties = new HashMap<>();
        properties.put(EventProperties.PRODUCT_ID, Value.of(id));
        properties.put(EventProperties.NAME, Value.of(name));
        put(properties, EventProperties.CATEGORY, category);
        put(properties, EventProperties.BRAND, brand);
        put(properties, EventProperties.CURRENCY, currency);
        if (price != null) {
            properties.put(EventProperties.PRICE, Value.of((double) price));
        }
        return properties;
    }

    private static void put(Map<String, Value> properties, String name, @Nullable String text) {
        if (text != null) {
            properties.put(name, Value.of(text));
        }
    }
}
