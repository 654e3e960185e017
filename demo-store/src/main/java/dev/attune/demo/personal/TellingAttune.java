package dev.attune.demo.personal;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.boot.event.ShopperEvents;
import dev.attune.boot.event.ViewedProduct;
import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.events.CartState;
import dev.attune.demo.events.ShopEvents;
import dev.attune.demo.persona.Persona;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells Attune what customers do in the shop. */
@Component
final class TellingAttune implements ShopEvents {

    private final ShopperEvents events;

    TellingAttune(ShopperEvents events) {
        this.events = events;
    }

    @Override
    public void productViewed(Product product) {
        events.productViewed(new ViewedProduct(
                product.sku(),
                product.name(),
                product.category(),
                "Fjell & Fjord",
                product.price().minor(),
                product.price().currency().getCurrencyCode()));
    }

    @Override
    public void productAdded(Product product, int quantity, CartState cart) {
        events.track(EventNames.PRODUCT_ADDED, changed(product, quantity, cart));
    }

    @Override
    public void productRemoved(Product product, int quantity, CartState cart) {
        events.track(EventNames.PRODUCT_REMOVED, changed(product, quantity, cart));
    }

    @Override
    public void cartViewed(CartState cart) {
        events.track(EventNames.CART_VIEWED, of(cart));
    }

    @Override
    public void orderCompleted(String number, CartState cart, Money paid) {
        Map<String, Value> properties = of(cart);
        properties.put(EventProperties.ORDER_ID, Value.of(number));
        properties.put(EventProperties.REVENUE, Value.of((double) paid.minor()));
        events.track(EventNames.ORDER_COMPLETED, properties);
    }

    @Override
    public void productsSearched(String query, int found) {
        events.track(EventNames.PRODUCTS_SEARCHED, Map.of(EventProperties.QUERY, Value.of(query)));
    }

    @Override
    public void signedIn(Persona persona) {
        Map<AttributeKey, Value> traits = new HashMap<>();
        put(traits, StandardAttributes.PROFILE_FIRST_NAME, Value.of(persona.firstName()));
        put(traits, StandardAttributes.PROFILE_LOYALTY_TIER, Value.of(persona.loyaltyTier()));
        put(traits, StandardAttributes.PROFILE_FAVORITE_CATEGORY, Value.of(persona.favouriteCategory()));
        put(traits, StandardAttributes.PROFILE_ORDER_COUNT, Value.of((double) persona.orders()));
        if (persona.lastOrder() != null) {
            put(
                    traits,
                    StandardAttributes.PROFILE_LAST_ORDER_AT,
                    Value.of(persona.lastOrder().atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
        traits.putAll(ToldAttributes.of(persona.particulars()));
        events.identify(new CustomerId(persona.id()), traits);
    }

    @Override
    public void signedOut() {
        events.signedOut();
    }

    private static Map<String, Value> changed(Product product, int quantity, CartState cart) {
        Map<String, Value> properties = of(cart);
        properties.put(EventProperties.PRODUCT_ID, Value.of(product.sku()));
        properties.put(EventProperties.NAME, Value.of(product.name()));
        properties.put(EventProperties.CATEGORY, Value.of(product.category()));
        properties.put(EventProperties.PRICE, Value.of((double) product.price().minor()));
        properties.put(EventProperties.QUANTITY, Value.of((double) quantity));
        return properties;
    }

    private static Map<String, Value> of(CartState cart) {
        Map<String, Value> properties = new HashMap<>();
        properties.put(EventProperties.CART_ITEMS, Value.of((double) cart.items()));
        properties.put(
                EventProperties.CART_VALUE, Value.of((double) cart.value().minor()));
        properties.put(
                EventProperties.CURRENCY, Value.of(cart.value().currency().getCurrencyCode()));
        return properties;
    }

    private static void put(Map<AttributeKey, Value> traits, Attribute attribute, Value value) {
        traits.put(attribute.key(), value);
    }
}
