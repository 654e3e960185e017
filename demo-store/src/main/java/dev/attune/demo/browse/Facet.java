package dev.attune.demo.browse;

import dev.attune.demo.catalogue.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value one can filter by.
 *
 * @param value what products have
 * @param count how many have it
 */
public record Facet(String value, int count) {

    /** The values of a property among some products, in order of appearance. */
    static List<Facet> of(List<Product> products, Function<Product, String> property) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        products.forEach(product -> counts.merge(property.apply(product), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .toList();
    }
}
