package dev.attune.demo.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells.
 *
 * @param sku the stable key, readable and fit for an address
 * @param name what customers call it
 * @param category the key of the category it stands in
 * @param price what it costs now
 * @param was what it cost before a reduction
 * @param facts what filters and comparisons go by
 * @param rating the mean of its reviews, from 1 to 5
 * @param reviews how many reviews there are
 * @param stock how many can be sold
 * @param added the day it came into the range
 * @param summary one line
 * @param description a short paragraph
 * @param specs further facts in the order they are shown
 * @param look how it is drawn
 */
public record Product(
        String sku,
        String name,
        String category,
        Money price,
        @Nullable Money was,
        ProductFacts facts,
        double rating,
        int reviews,
        int stock,
        LocalDate added,
        String summary,
        String description,
        Map<String, String> specs,
        Look look) {

    /** Keeps the order of the specs and forbids changing them. */
    public Product {
        specs = Collections.unmodifiableMap(new LinkedHashMap<>(specs));
    }

    /** Whether it costs less than it did. */
    public boolean reduced() {
        return was != null;
    }

    /** By how many percent the price was reduced, zero when it was not. */
    public int reduction() {
        return Optional.ofNullable(was)
                .map(before -> Math.round(100 * (before.minor() - price.minor()) / (float) before.minor()))
                .orElse(0);
    }

    /** Whether it can be bought now. */
    public boolean available() {
        return stock > 0;
    }

    /** The address of its page inside the shop. */
    public String path() {
        return "/products/" + sku;
    }

    /** The address of its picture inside the shop. */
    public String picture() {
        return "/pictures/" + sku + ".svg";
    }
}
