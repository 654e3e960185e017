package dev.attune.demo.cart;

import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;

/**
 * So many of one product.
 *
 * @param product what is bought
 * @param quantity how many, at least one
 */
public record CartLine(Product product, int quantity) {

    /** Refuses lines of nothing. */
    public CartLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("A line of " + product.sku() + " holds " + quantity);
        }
    }

    /** What the line costs. */
    public Money sum() {
        return product.price().times(quantity);
    }
}
