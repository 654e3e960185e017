package dev.attune.demo.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An order in which a list of products can be shown. */
public enum ProductOrder {
    /** The most recommended first. */
    POPULAR(
            "popular",
            "Most loved",
            Comparator.comparingDouble((Product p) -> p.rating() * p.reviews()).reversed()),
    /** The latest first. */
    NEWEST("newest", "Newest", Comparator.comparing(Product::added).reversed()),
    /** The cheapest first. */
    CHEAPEST("price", "Price, low to high", Comparator.comparing(Product::price)),
    /** The dearest first. */
    DEAREST("-price", "Price, high to low", Comparator.comparing(Product::price).reversed()),
    /** The lightest first. */
    LIGHTEST(
            "weight",
            "Lightest",
            Comparator.comparingInt((Product p) -> p.facts().weightGrams()));

    private final String key;
    private final String label;
    // Comparators cannot be annotated as immutable; these are.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<Product> comparator;

    ProductOrder(String key, String label, Comparator<Product> comparator) {
        this.key = key;
        this.label = label;
        this.comparator = comparator;
    }

    /** The order with a key as it stands in addresses. */
    public static Optional<ProductOrder> of(String key) {
        return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
    }

    /** The products in this order. */
    public List<Product> sort(List<Product> products) {
        return products.stream().sorted(comparator).toList();
    }

    /** The key in addresses. */
    public String key() {
        return key;
    }

    /** The words on the page. */
    public String label() {
        return label;
    }
}
