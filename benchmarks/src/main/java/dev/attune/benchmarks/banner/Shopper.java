package dev.attune.benchmarks.banner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a banner shows, as a page written by hand would be given it.
 *
 * @param firstName null for somebody unknown
 * @param cart the value of the cart in cents
 * @param products those looked at, the latest first
 */
public record Shopper(
        @Nullable String firstName,
        String tier,
        String category,
        String search,
        long cart,
        long items,
        long orders,
        Instant lastOrder,
        ZoneId zone,
        List<Product> products) {

    /** A product; its price is in cents. */
    public record Product(String id, String name, String category, long price) {}
}
