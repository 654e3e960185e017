package dev.attune.demo.catalogue;

/**
 * How a product is drawn: the hints its picture is made from.
 *
 * @param shape the silhouette, such as {@code dome} for a tent
 * @param colour the name of the main colour
 * @param accent the name of the second colour
 * @param scene the name of the landscape behind it
 */
public record Look(String shape, String colour, String accent, String scene) {}
