package dev.attune.demo.cart;

import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.events.CartState;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a visitor is about to buy; every change makes a new one.
 *
 * @param lines one line for each product, in the order they were added
 */
public record Cart(List<CartLine> lines) {

    /** The most of one product that one customer can order. */
    public static final int LIMIT = 10;

    /** A cart with nothing in it. */
    public static final Cart EMPTY = new Cart(List.of());

    private static final Currency CURRENCY = Currency.getInstance("EUR");
    private static final Money FREE_FROM = new Money(15_000, CURRENCY);
    private static final Money DELIVERY = new Money(690, CURRENCY);

    /** Copies the lines. */
    public Cart {
        lines = List.copyOf(lines);
    }

    /** The cart with more of a product, as far as stock and {@link #LIMIT} allow. */
    public Cart add(Product product, int quantity) {
        return set(product, quantityOf(product) + quantity);
    }

    /** The cart with exactly so many of a product, as far as stock and {@link #LIMIT} allow; without it for zero. */
    public Cart set(Product product, int quantity) {
        int possible = Math.min(quantity, Math.min(product.stock(), LIMIT));
        List<CartLine> changed = new ArrayList<>();
        boolean found = false;
        for (CartLine line : lines) {
            boolean same = line.product().equals(product);
            found |= same;
            if (!same) {
                changed.add(line);
            } else if (possible > 0) {
                changed.add(new CartLine(product, possible));
            }
        }
        if (!found && possible > 0) {
            changed.add(new CartLine(product, possible));
        }
        return new Cart(changed);
    }

    /** How many of a product are in it. */
    public int quantityOf(Product product) {
        return lines.stream()
                .filter(line -> line.product().equals(product))
                .mapToInt(CartLine::quantity)
                .sum();
    }

    /** How many pieces are in it. */
    public int count() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the goods cost. */
    public Money goods() {
        return lines.stream().map(CartLine::sum).reduce(Money.zero(CURRENCY), Money::plus);
    }

    /** What bringing them costs. */
    public Money delivery() {
        return isEmpty() || goods().compareTo(FREE_FROM) >= 0 ? Money.zero(CURRENCY) : DELIVERY;
    }

    /** What is missing until delivery is free; nothing when it is. */
    public Money untilFreeDelivery() {
        return goods().compareTo(FREE_FROM) >= 0 ? Money.zero(CURRENCY) : FREE_FROM.minus(goods());
    }

    /** What is to be paid. */
    public Money total() {
        return goods().plus(delivery());
    }

    /** What others are told about it. */
    public CartState state() {
        return new CartState(count(), goods());
    }
}
