package dev.attune.api.event;

import java.util.Set;

/** Names of event properties that the engine knows: Segment's ecommerce v2 names unchanged. */
public final class EventProperties {

    public static final String PRODUCT_ID = "product_id";
    public static final String NAME = "name";
    public static final String CATEGORY = "category";
    public static final String BRAND = "brand";
    /** In minor units of the currency. */
    public static final String PRICE = "price";

    public static final String QUANTITY = "quantity";
    /** The value of the cart after the event, in minor units of the currency. */
    public static final String CART_VALUE = "cart_value";

    public static final String CART_ITEMS = "cart_items";
    public static final String CURRENCY = "currency";
    public static final String ORDER_ID = "order_id";
    /** In minor units of the currency. */
    public static final String REVENUE = "revenue";

    public static final String QUERY = "query";
    public static final String PATH = "path";
    /** Time spent, in seconds. */
    public static final String SECONDS = "seconds";
    /** How far a page was scrolled, 0 to 100. */
    public static final String DEPTH = "depth";

    /** The properties that a trail keeps, so those that conditions can look at; others live in the event log only. */
    public static final Set<String> KEPT_IN_TRAIL = Set.of(
            PRODUCT_ID,
            NAME,
            CATEGORY,
            BRAND,
            PRICE,
            QUANTITY,
            CURRENCY,
            ORDER_ID,
            REVENUE,
            QUERY,
            PATH,
            SECONDS,
            DEPTH);

    private EventProperties() {}
}
