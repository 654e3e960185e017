package dev.attune.redis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the attributes of the namespace {@code session}: counters from the session, what was looked at last from its events. */
final class SessionAttributes {

    private static final int RECENT_PRODUCTS = 10;

    private final Map<AttributeKey, Value> values = new HashMap<>();
    private final Map<Value, Value> products = new LinkedHashMap<>();

    private SessionAttributes() {}

    /**
     * The attributes of a session.
     *
     * @param events its events that the trail has, oldest first
     */
    static Map<AttributeKey, Value> of(SessionState session, List<TrailEntry> events) {
        SessionAttributes attributes = new SessionAttributes();
        attributes.tell(session);
        for (int i = events.size() - 1; i >= 0; i--) {
            attributes.tell(events.get(i));
        }
        return attributes.values;
    }

    private void tell(SessionState session) {
        put(StandardAttributes.SESSION_NUMBER, Value.of((double) session.number()));
        put(StandardAttributes.SESSION_STARTED_AT, Value.of(session.startedAt()));
        put(StandardAttributes.SESSION_PAGE_VIEWS, Value.of((double) session.pages()));
        put(StandardAttributes.SESSION_PRODUCT_VIEWS, Value.of((double) session.products()));
        String landingPage = session.landingPage();
        if (landingPage != null) {
            put(StandardAttributes.SESSION_LANDING_PAGE, Value.of(landingPage));
        }
        Double value = session.cart().value();
        if (value != null) {
            put(StandardAttributes.SESSION_CART_VALUE, Value.of(value));
        }
        Double items = session.cart().items();
        if (items != null) {
            put(StandardAttributes.SESSION_CART_ITEMS, Value.of(items));
        }
        String currency = session.cart().currency();
        if (currency != null) {
            put(StandardAttributes.SESSION_CART_CURRENCY, Value.of(currency));
        }
    }

    /** Called from the latest event back, so what is known already is the later. */
    private void tell(TrailEntry event) {
        Map<String, Value> properties = event.properties();
        switch (event.name()) {
            case EventNames.PRODUCT_VIEWED -> {
                tellProduct(properties);
                putText(StandardAttributes.SESSION_LAST_CATEGORY, properties.get(EventProperties.CATEGORY));
            }
            case EventNames.PRODUCT_LIST_VIEWED ->
                putText(StandardAttributes.SESSION_LAST_CATEGORY, properties.get(EventProperties.CATEGORY));
            case EventNames.PRODUCTS_SEARCHED ->
                putText(StandardAttributes.SESSION_LAST_SEARCH, properties.get(EventProperties.QUERY));
            default -> {}
        }
    }

    private void tellProduct(Map<String, Value> properties) {
        if (!(properties.get(EventProperties.PRODUCT_ID) instanceof Value.Text id)
                || products.size() == RECENT_PRODUCTS
                || products.containsKey(id)) {
            return;
        }
        if (products.isEmpty()) {
            put(StandardAttributes.SESSION_LAST_PRODUCT_ID, id);
            putText(StandardAttributes.SESSION_LAST_PRODUCT_NAME, properties.get(EventProperties.NAME));
        }
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", id);
        copy(properties, EventProperties.NAME, members);
        copy(properties, EventProperties.CATEGORY, members);
        copy(properties, EventProperties.PRICE, members);
        products.put(id, new Value.Structure(members));
        put(StandardAttributes.SESSION_RECENT_PRODUCTS, new Value.Items(List.copyOf(products.values())));
    }

    private static void copy(Map<String, Value> properties, String name, Map<String, Value> members) {
        Value value = properties.get(name);
        if (value != null) {
            members.put(name, value);
        }
    }

    private void putText(Attribute attribute, @Nullable Value value) {
        if (value instanceof Value.Text) {
            values.putIfAbsent(attribute.key(), value);
        }
    }

    private void put(Attribute attribute, Value value) {
        values.put(attribute.key(), value);
    }
}
