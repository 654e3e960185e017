package dev.attune.demo.catalogue;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer narrows a list of products down by; every part is optional and named like its query parameter.
 *
 * @param kind values of the category's own distinction, any of which may match
 * @param season seasons, any of which may match
 * @param waterproof only what keeps water out
 * @param offers only what is reduced
 * @param available only what can be bought now
 * @param from the lowest price in whole units of the currency
 * @param to the highest price in whole units of the currency
 */
public record ProductFilter(
        @Nullable List<String> kind,
        @Nullable List<String> season,
        @Nullable Boolean waterproof,
        @Nullable Boolean offers,
        @Nullable Boolean available,
        @Nullable Integer from,
        @Nullable Integer to)
        implements Predicate<Product> {

    /** The filter that lets everything through. */
    public static final ProductFilter NONE = new ProductFilter(null, null, null, null, null, null, null);

    /** Copies the lists; what is not asked for is not wanted. */
    public ProductFilter {
        kind = kind == null ? List.of() : List.copyOf(kind);
        season = season == null ? List.of() : List.copyOf(season);
        waterproof = Boolean.TRUE.equals(waterproof);
        offers = Boolean.TRUE.equals(offers);
        available = Boolean.TRUE.equals(available);
    }

    /** Whether it lets everything through. */
    public boolean empty() {
        return equals(NONE);
    }

    /** Whether a value of the category's distinction is chosen. */
    public boolean hasKind(String value) {
        return kind != null && kind.contains(value);
    }

    /** Whether a season is chosen. */
    public boolean hasSeason(String value) {
        return season != null && season.contains(value);
    }

    @Override
    public boolean test(Product product) {
        return chosen(kind, product.facts().kind())
                && chosen(season, product.facts().season())
                && (!Boolean.TRUE.equals(waterproof) || product.facts().waterproof())
                && (!Boolean.TRUE.equals(offers) || product.reduced())
                && (!Boolean.TRUE.equals(available) || product.available())
                && (from == null || product.price().minor() >= from * 100L)
                && (to == null || product.price().minor() <= to * 100L);
    }

    private static boolean chosen(@Nullable List<String> values, String value) {
        return values == null || values.isEmpty() || values.contains(value);
    }
}
