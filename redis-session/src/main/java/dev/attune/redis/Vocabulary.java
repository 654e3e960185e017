package dev.attune.redis;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that are written as numbers, from 1. What is stored refers to the numbers: new names go to the end, and none is ever removed.
 */
final class Vocabulary {

    static final Vocabulary EVENTS = new Vocabulary(List.of(
            EventNames.PAGE_VIEWED,
            EventNames.PRODUCT_VIEWED,
            EventNames.PRODUCT_LIST_VIEWED,
            EventNames.PRODUCTS_SEARCHED,
            EventNames.PRODUCT_ADDED,
            EventNames.PRODUCT_REMOVED,
            EventNames.CART_VIEWED,
            EventNames.CHECKOUT_STARTED,
            EventNames.ORDER_COMPLETED));

    /** The first seven take one byte together with the kind of their value, so the most frequent come first. */
    static final Vocabulary PROPERTIES = new Vocabulary(List.of(
            EventProperties.PRODUCT_ID,
            EventProperties.NAME,
            EventProperties.CATEGORY,
            EventProperties.PRICE,
            EventProperties.PATH,
            EventProperties.QUERY,
            EventProperties.CURRENCY,
            EventProperties.QUANTITY,
            EventProperties.CART_VALUE,
            EventProperties.CART_ITEMS,
            EventProperties.BRAND,
            EventProperties.ORDER_ID,
            EventProperties.REVENUE,
            EventProperties.SECONDS,
            EventProperties.DEPTH));

    static final Vocabulary PROFILE_ATTRIBUTES = new Vocabulary(List.of(
            StandardAttributes.PROFILE_FIRST_NAME.key().value(),
            StandardAttributes.PROFILE_LOYALTY_TIER.key().value(),
            StandardAttributes.PROFILE_TIME_ZONE.key().value(),
            StandardAttributes.PROFILE_FAVORITE_CATEGORY.key().value(),
            StandardAttributes.PROFILE_ORDER_COUNT.key().value(),
            StandardAttributes.PROFILE_LAST_ORDER_AT.key().value()));

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Vocabulary(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i + 1);
        }
    }

    List<String> names() {
        return names;
    }

    /** The number of a name; 0 if it has none and must be written itself. */
    int number(String name) {
        return numbers.getOrDefault(name, 0);
    }

    /** The name of a number; null if a later version of this list has one. */
    @Nullable
    String name(long number) {
        return number >= 1 && number <= names.size() ? names.get((int) number - 1) : null;
    }
}
