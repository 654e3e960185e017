package dev.attune.demo.catalogue;

/**
 * A department of the shop.
 *
 * @param key the stable key, fit for an address
 * @param name what customers call it
 * @param intro one line about what stands in it
 * @param kindLabel what the products of this category are told apart by, such as {@code Terrain}
 */
public record Category(String key, String name, String intro, String kindLabel) {

    /** The address of its page inside the shop. */
    public String path() {
        return "/c/" + key;
    }

    /** The name of the picture behind its banner. */
    public String banner() {
        return key.equals("sleeping-bags") ? "sleep" : key;
    }
}
