package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.Shopper;
import java.util.HashMap;
import java.util.Map;

/** A shopper as maps, for engines that look members up in them, under the names that Attune gives them. */
final class NamedMembers {

    private NamedMembers() {}

    static Map<String, Object> of(Shopper shopper) {
        Map<String, Object> members = new HashMap<>();
        if (shopper.firstName() != null) {
            members.put("first_name", shopper.firstName());
        }
        members.put("loyalty_tier", shopper.tier());
        members.put("last_category", shopper.category());
        members.put("last_search", shopper.search());
        members.put("cart_value", shopper.cart());
        members.put("cart_items", shopper.items());
        members.put("order_count", shopper.orders());
        members.put("last_order_at", shopper.lastOrder().atZone(shopper.zone()));
        members.put(
                "recent_products",
                shopper.products().stream().map(NamedMembers::product).toList());
        return Map.of("profile", members, "session", members);
    }

    private static Map<String, Object> product(Shopper.Product product) {
        return Map.of(
                "id", product.id(), "name", product.name(), "category", product.category(), "price", product.price());
    }
}
