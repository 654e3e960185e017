package dev.attune.demo.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the shop sells; never changes while the shop runs. */
public final class Catalogue {

    private static final Comparator<Product> MOST_LOVED = Comparator.comparingDouble(
                    (Product product) -> product.rating() * product.reviews())
            .reversed();

    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();

    Catalogue(Collection<Category> categories, Collection<Product> products) {
        categories.forEach(category -> this.categories.put(category.key(), category));
        for (Product product : products) {
            if (!this.categories.containsKey(product.category())) {
                throw new IllegalArgumentException(product.sku() + " stands in no category: " + product.category());
            }
            if (this.products.put(product.sku(), product) != null) {
                throw new IllegalArgumentException("Two products share the key " + product.sku());
            }
        }
    }

    /** All categories in the order of the shop's menu. */
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    /** All products in the order of the categories. */
    public List<Product> products() {
        return List.copyOf(products.values());
    }

    /** The category with a key. */
    public Optional<Category> category(String key) {
        return Optional.ofNullable(categories.get(key));
    }

    /** The product with a key. */
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(sku));
    }

    /** The products of a category. */
    public List<Product> inCategory(String key) {
        return products.values().stream()
                .filter(product -> product.category().equals(key))
                .toList();
    }

    /** The products with the given keys, in that order; unknown keys are left out. */
    public List<Product> pick(Collection<String> skus) {
        return skus.stream().flatMap(sku -> product(sku).stream()).toList();
    }

    /** The products customers love most, best first, never two in a row from one category. */
    public List<Product> favourites(int count) {
        return categories.keySet().stream()
                .flatMap(key -> inCategory(key).stream()
                        .filter(Product::available)
                        .sorted(MOST_LOVED)
                        .limit(1 + count / categories.size()))
                .sorted(MOST_LOVED)
                .limit(count)
                .toList();
    }

    /** Products that go with one: its nearest siblings first, then favourites from elsewhere. */
    public List<Product> companions(Product product, int count) {
        Stream<Product> elsewhere =
                favourites(count + 1).stream().filter(other -> !other.category().equals(product.category()));
        Stream<Product> siblings = inCategory(product.category()).stream()
                .filter(other -> !other.equals(product) && other.available())
                .sorted(Comparator.comparingLong(other ->
                        Math.abs(other.price().minor() - product.price().minor())))
                .limit(count / 2);
        return Stream.concat(siblings, elsewhere).limit(count).toList();
    }
}
