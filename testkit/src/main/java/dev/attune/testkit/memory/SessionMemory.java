package dev.attune.testkit.memory;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One session of a visitor: all its events, from which its attributes as of any instant are told. */
final class SessionMemory {

    private static final int RECENT_PRODUCTS = 10;
    private static final List<String> PRODUCT_MEMBERS =
            List.of(EventProperties.NAME, EventProperties.CATEGORY, EventProperties.PRICE);

    private final int number;
    private final List<Event> events = new ArrayList<>();

    SessionMemory(int number, Event first) {
        this.number = number;
        events.add(first);
    }

    Instant startedAt() {
        return events.get(0).at();
    }

    Instant lastAt() {
        return events.get(events.size() - 1).at();
    }

    void add(Event event) {
        events.add(event);
        events.sort(Comparator.comparing(Event::at));
    }

    boolean isOver(Instant at, Duration inactivity) {
        List<Event> until = until(at);
        return !at.isBefore(until.get(until.size() - 1).at().plus(inactivity));
    }

    private List<Event> until(Instant at) {
        return events.stream().filter(event -> !event.at().isAfter(at)).toList();
    }

    Map<AttributeKey, Value> attributes(Instant at) {
        Map<AttributeKey, Value> values = new HashMap<>();
        values.put(StandardAttributes.SESSION_NUMBER.key(), Value.of(number));
        values.put(StandardAttributes.SESSION_STARTED_AT.key(), Value.of(startedAt()));
        int pages = 0;
        int products = 0;
        for (Event event : until(at)) {
            pages += event.name().equals(EventNames.PAGE_VIEWED) ? 1 : 0;
            products += event.name().equals(EventNames.PRODUCT_VIEWED) ? 1 : 0;
            tell(event, values);
        }
        values.put(StandardAttributes.SESSION_PAGE_VIEWS.key(), Value.of(pages));
        values.put(StandardAttributes.SESSION_PRODUCT_VIEWS.key(), Value.of(products));
        tellProducts(until(at), values);
        return values;
    }

    private static void tell(Event event, Map<AttributeKey, Value> values) {
        Map<String, Value> properties = event.properties();
        switch (event.name()) {
            case EventNames.PAGE_VIEWED -> {
                if (properties.get(EventProperties.PATH) instanceof Value.Text path) {
                    values.putIfAbsent(StandardAttributes.SESSION_LANDING_PAGE.key(), path);
                }
            }
            case EventNames.PRODUCT_VIEWED -> {
                if (properties.get(EventProperties.PRODUCT_ID) instanceof Value.Text) {
                    take(properties, EventProperties.PRODUCT_ID, StandardAttributes.SESSION_LAST_PRODUCT_ID, values);
                    values.remove(StandardAttributes.SESSION_LAST_PRODUCT_NAME.key());
                    take(properties, EventProperties.NAME, StandardAttributes.SESSION_LAST_PRODUCT_NAME, values);
                }
                take(properties, EventProperties.CATEGORY, StandardAttributes.SESSION_LAST_CATEGORY, values);
            }
            case EventNames.PRODUCT_LIST_VIEWED ->
                take(properties, EventProperties.CATEGORY, StandardAttributes.SESSION_LAST_CATEGORY, values);
            case EventNames.PRODUCTS_SEARCHED ->
                take(properties, EventProperties.QUERY, StandardAttributes.SESSION_LAST_SEARCH, values);
            default -> {}
        }
        tellCart(event, values);
    }

    private static void tellCart(Event event, Map<AttributeKey, Value> values) {
        Map<String, Value> properties = event.properties();
        if (event.name().equals(EventNames.ORDER_COMPLETED)) {
            values.put(StandardAttributes.SESSION_CART_VALUE.key(), Value.of(0));
            values.put(StandardAttributes.SESSION_CART_ITEMS.key(), Value.of(0));
        } else if (properties.get(EventProperties.CART_VALUE) instanceof Value.Numeric
                || properties.get(EventProperties.CART_ITEMS) instanceof Value.Numeric) {
            take(properties, EventProperties.CART_VALUE, StandardAttributes.SESSION_CART_VALUE, values);
            take(properties, EventProperties.CART_ITEMS, StandardAttributes.SESSION_CART_ITEMS, values);
            take(properties, EventProperties.CURRENCY, StandardAttributes.SESSION_CART_CURRENCY, values);
        }
    }

    private static void take(
            Map<String, Value> properties, String property, Attribute attribute, Map<AttributeKey, Value> values) {
        Value value = properties.get(property);
        if (value != null && value.isKnown() && attribute.type().accepts(value)) {
            values.put(attribute.key(), value);
        }
    }

    private static void tellProducts(List<Event> events, Map<AttributeKey, Value> values) {
        Map<Value, Value> products = new LinkedHashMap<>();
        for (int i = events.size() - 1; i >= 0 && products.size() < RECENT_PRODUCTS; i--) {
            Map<String, Value> properties = events.get(i).properties();
            if (events.get(i).name().equals(EventNames.PRODUCT_VIEWED)
                    && properties.get(EventProperties.PRODUCT_ID) instanceof Value.Text id) {
                Map<String, Value> members = new LinkedHashMap<>();
                members.put("id", id);
                for (String member : PRODUCT_MEMBERS) {
                    Value value = properties.get(member);
                    if (value != null) {
                        members.put(member, value);
                    }
                }
                products.putIfAbsent(id, new Value.Structure(members));
            }
        }
        if (!products.isEmpty()) {
            values.put(
                    StandardAttributes.SESSION_RECENT_PRODUCTS.key(), new Value.Items(List.copyOf(products.values())));
        }
    }
}
