package dev.attune.demo.personal;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.Recommender;
import dev.attune.api.value.Value;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What product lists can be made of. Each list is filled up with what most customers like. */
@Configuration(proxyBeanMethods = false)
class RecommenderConfiguration {

    @Bean
    Recommender popular(Catalogue catalogue) {
        return new Shelf("popular", catalogue, facts -> Stream.empty());
    }

    @Bean
    Recommender recentlyViewed(Catalogue catalogue) {
        return new Shelf("recently-viewed", catalogue, facts -> viewed(facts, catalogue));
    }

    @Bean
    Recommender favoriteCategory(Catalogue catalogue) {
        return new Shelf(
                "favorite-category",
                catalogue,
                facts ->
                        text(facts.value(StandardAttributes.PROFILE_FAVORITE_CATEGORY.key()))
                                .map(catalogue::inCategory)
                                .stream()
                                .flatMap(List::stream));
    }

    @Bean
    Recommender companions(Catalogue catalogue) {
        return new Shelf(
                "companions",
                catalogue,
                facts -> shown(facts, catalogue).map(product -> catalogue.companions(product, 8)).stream()
                        .flatMap(List::stream));
    }

    @Bean
    Recommender otherCategories(Catalogue catalogue) {
        return new Shelf("other-categories", catalogue, facts -> {
            String here = shown(facts, catalogue).map(Product::category).orElse("");
            return catalogue.favourites(16).stream()
                    .filter(product -> !product.category().equals(here));
        });
    }

    private static Stream<Product> viewed(Facts facts, Catalogue catalogue) {
        return facts.value(StandardAttributes.SESSION_RECENT_PRODUCTS.key()) instanceof Value.Items items
                ? items.values().stream()
                        .flatMap(item -> item instanceof Value.Structure seen
                                ? Optional.ofNullable(seen.members().get("id")).stream()
                                : Stream.empty())
                        .flatMap(id -> text(id).stream())
                        .flatMap(id -> catalogue.product(id).stream())
                : Stream.empty();
    }

    private static Optional<Product> shown(Facts facts, Catalogue catalogue) {
        return text(facts.value(PageAttributes.PRODUCT.key())).flatMap(catalogue::product);
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** A list of its own, then what most customers like; never what the page shows already, nor what is sold out. */
    private record Shelf(String key, Catalogue catalogue, Function<Facts, Stream<Product>> own) implements Recommender {
        @Override
        public List<String> recommend(Facts facts, int limit) {
            Optional<Product> shown = shown(facts, catalogue);
            return Stream.concat(own.apply(facts), catalogue.favourites(limit + 1).stream())
                    .filter(product -> product.available()
                            && !shown.filter(product::equals).isPresent())
                    .map(Product::sku)
                    .distinct()
                    .limit(limit)
                    .toList();
        }
    }
}
