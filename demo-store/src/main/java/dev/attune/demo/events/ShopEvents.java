package dev.attune.demo.events;

import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.persona.Persona;

/**
 * Someone who wants to know what customers do in the shop. All methods are called on the request thread of the doing, after
 * the shop itself has done it; each does nothing unless it is overridden.
 */
public interface ShopEvents {

    /** A product page was opened. */
    default void productViewed(Product product) {}

    /** A product was put into the cart, so many more than before. */
    default void productAdded(Product product, int quantity, CartState cart) {}

    /** A product was taken out of the cart, so many fewer than before. */
    default void productRemoved(Product product, int quantity, CartState cart) {}

    /** The cart page was opened. */
    default void cartViewed(CartState cart) {}

    /** An order of what was in the cart was placed, and so much is to be paid. */
    default void orderCompleted(String number, CartState cart, Money paid) {}

    /** Somebody searched and so many products were found. */
    default void productsSearched(String query, int found) {}

    /** The visitor said who they are. */
    default void signedIn(Persona persona) {}

    /** The visitor became anonymous again. */
    default void signedOut() {}
}
