package dev.attune.api.event;

/** Names of events: Segment's ecommerce v2 names unchanged, and one name for page views. */
public final class EventNames {

    /** The name a page view has in the trail. */
    public static final String PAGE_VIEWED = "Page Viewed";

    public static final String PRODUCTS_SEARCHED = "Products Searched";
    public static final String PRODUCT_LIST_VIEWED = "Product List Viewed";
    public static final String PRODUCT_VIEWED = "Product Viewed";
    public static final String PRODUCT_ADDED = "Product Added";
    public static final String PRODUCT_REMOVED = "Product Removed";
    public static final String CART_VIEWED = "Cart Viewed";
    public static final String CHECKOUT_STARTED = "Checkout Started";
    public static final String ORDER_COMPLETED = "Order Completed";

    private EventNames() {}
}
