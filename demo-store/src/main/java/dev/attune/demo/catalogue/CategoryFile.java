package dev.attune.demo.catalogue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One category with its products, as written in a resource file. */
record CategoryFile(String key, String name, String kindLabel, String intro, Currency currency, List<Entry> products) {

    Category category() {
        return new Category(key, name, intro, kindLabel);
    }

    List<Product> read() {
        return products.stream().map(entry -> entry.product(key, currency)).toList();
    }

    record Entry(
            String sku,
            String name,
            long price,
            @Nullable Long was,
            String kind,
            String season,
            boolean waterproof,
            String material,
            int weightGrams,
            double rating,
            int reviews,
            int stock,
            LocalDate added,
            String summary,
            String description,
            Map<String, String> specs,
            Look look) {

        Product product(String category, Currency currency) {
            return new Product(
                    sku,
                    name,
                    category,
                    new Money(price, currency),
                    was == null ? null : new Money(was, currency),
                    new ProductFacts(kind, season, waterproof, material, weightGrams),
                    rating,
                    reviews,
                    stock,
                    added,
                    summary,
                    description,
                    specs,
                    look);
        }
    }
}
