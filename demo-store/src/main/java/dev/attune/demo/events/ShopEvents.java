package dev.attune.demo.events;

import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.persona.Persona;
import java.util.Map;

/**
 * Someone who wants to know what customers do in the shop. All methods are called on the request thread of the doing, after
 * the shop itself has done it; each does nothing unless it is overridden.
 */
public interface ShopEvents {

    /** A product page was opened. */
    default void productViewed(Product product) {}

    /** A product was put into the cart, so many more than before. */
    default void productAdded(Product product, int quantity) {}

    /** A product was taken out of the cart. */
    default void productRemoved(Product product) {}

    /** The cart page was opened, with the quantities in it and what the goods cost. */
    default void cartViewed(Map<Product, Integer> lines, Money value) {}

    /** An order was placed. */
    default void orderCompleted(String number, Map<Product, Integer> lines, Money value) {}

    /** Somebody searched and so many products were found. */
    default void productsSearched(String query, int found) {}

    /** The visitor said who they are. */
    default void signedIn(Persona persona) {}

    /** The visitor became anonymous again. */
    default void signedOut() {}
}
