package dev.attune.demo.events;

import dev.attune.demo.catalogue.Money;

/**
 * The cart after something happened to it.
 *
 * @param items how many pieces are in it
 * @param value what the goods cost
 */
public record CartState(int items, Money value) {}
