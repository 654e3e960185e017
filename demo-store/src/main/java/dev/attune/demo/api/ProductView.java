package dev.attune.demo.api;

import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductFacts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as the API tells it. */
record ProductView(
        String sku,
        String name,
        String category,
        Money price,
        @Nullable Money was,
        String summary,
        String description,
        ProductFacts attributes,
        Map<String, String> specs,
        double rating,
        int reviews,
        int stock,
        LocalDate added,
        String url,
        String image) {

    static ProductView of(Product product) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.category(),
                product.price(),
                product.was(),
                product.summary(),
                product.description(),
                product.facts(),
                product.specs(),
                product.rating(),
                product.reviews(),
                product.stock(),
                product.added(),
                product.path(),
                product.picture());
    }
}
