package dev.attune.demo.checkout;

import dev.attune.demo.cart.Cart;

/**
 * Something that was ordered.
 *
 * @param number what the customer quotes
 * @param name who it goes to
 * @param email where the receipt goes
 * @param address where it goes, in one line
 * @param cart what it is
 */
public record Order(String number, String name, String email, String address, Cart cart) {}
