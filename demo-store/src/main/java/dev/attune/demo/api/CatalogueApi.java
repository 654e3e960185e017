package dev.attune.demo.api;

import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Category;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductOrder;
import dev.attune.demo.catalogue.ProductSearch;
import dev.attune.demo.events.ShopEvents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products and categories as JSON. */
@RestController
@RequestMapping("/api")
class CatalogueApi {

    private final Catalogue catalogue;
    private final ProductSearch search;
    private final ShopEvents events;

    CatalogueApi(Catalogue catalogue, ProductSearch search, ShopEvents events) {
        this.catalogue = catalogue;
        this.search = search;
        this.events = events;
    }

    @GetMapping("/products")
    Page<ProductView> products(
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<Product> found = q == null || q.isBlank() ? catalogue.products() : search.find(q);
        if (category != null) {
            String key = category(category).key();
            found = found.stream()
                    .filter(product -> product.category().equals(key))
                    .toList();
        }
        return Page.of(sort == null ? found : order(sort).sort(found), page, size, ProductView::of);
    }

    @GetMapping("/products/{sku}")
    ProductView product(@PathVariable String sku) {
        return catalogue
                .product(sku)
                .map(ProductView::of)
                .orElseThrow(() -> new NotFound("There is no product \"" + sku + "\"."));
    }

    @GetMapping("/categories")
    List<CategoryView> categories() {
        return catalogue.categories().stream().map(this::view).toList();
    }

    @GetMapping("/categories/{key}")
    CategoryView categoryWith(@PathVariable String key) {
        return view(category(key));
    }

    @GetMapping("/search")
    Page<ProductView> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<Product> found = search.find(q);
        events.productsSearched(q, found.size());
        return Page.of(found, page, size, ProductView::of);
    }

    private CategoryView view(Category category) {
        return new CategoryView(
                category.key(),
                category.name(),
                category.intro(),
                category.path(),
                catalogue.inCategory(category.key()).size());
    }

    private Category category(String key) {
        return catalogue.category(key).orElseThrow(() -> new NotFound("There is no category \"" + key + "\"."));
    }

    private static ProductOrder order(String sort) {
        return ProductOrder.of(sort)
                .orElseThrow(() -> new BadRequest("\"sort\" is one of " + orders() + ", not \"" + sort + "\"."));
    }

    private static String orders() {
        return Arrays.stream(ProductOrder.values()).map(ProductOrder::key).collect(Collectors.joining(", "));
    }

    /** A category as the API tells it. */
    record CategoryView(String key, String name, String intro, String url, int products) {}
}
