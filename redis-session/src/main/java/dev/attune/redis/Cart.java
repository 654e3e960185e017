package dev.attune.redis;

import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event tells of the cart, or what all events of a session have told; null is not told. */
record Cart(
        @Nullable Double value,
        @Nullable Double items,
        @Nullable String currency) {

    static final Cart UNTOLD = new Cart(null, null, null);

    /** An order empties the cart; any other event tells of it what it holds. */
    static Cart toldBy(String name, Map<String, Value> properties) {
        if (name.equals(EventNames.ORDER_COMPLETED)) {
            return new Cart(0.0, 0.0, null);
        }
        Double value = number(properties.get(EventProperties.CART_VALUE));
        Double items = number(properties.get(EventProperties.CART_ITEMS));
        if (value == null && items == null) {
            return UNTOLD;
        }
        String currency =
                properties.get(EventProperties.CURRENCY) instanceof Value.Text text ? Texts.cut(text.value()) : null;
        return new Cart(value, items, currency);
    }

    boolean isTold() {
        return value != null || items != null;
    }

    /** This cart after something later was told. */
    Cart then(Cart later) {
        return new Cart(
                later.value == null ? value : later.value,
                later.items == null ? items : later.items,
                later.currency == null ? currency : later.currency);
    }

    private static @Nullable Double number(@Nullable Value value) {
        return value instanceof Value.Numeric number ? number.value() : null;
    }
}
