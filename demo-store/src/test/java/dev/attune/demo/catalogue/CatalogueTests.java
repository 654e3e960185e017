package dev.attune.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTests {

    private static Catalogue catalogue;

    @BeforeAll
    static void read() throws IOException {
        catalogue = new CatalogueConfiguration().catalogue(JsonMapper.builder().build());
    }

    @Test
    void holdsSixtyProductsInEightCategories() {
        assertThat(catalogue.categories()).hasSize(8);
        assertThat(catalogue.products()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalogue.categories())
                .allSatisfy(category ->
                        assertThat(catalogue.inCategory(category.key())).hasSizeGreaterThanOrEqualTo(7));
    }

    @Test
    void describesEveryProductFully() {
        assertThat(catalogue.products()).allSatisfy(product -> {
            assertThat(product.sku()).matches("[a-z0-9-]+");
            assertThat(product.price().minor()).isPositive();
            assertThat(product.price().currency()).isEqualTo(Currency.getInstance("EUR"));
            assertThat(product.description()).hasSizeGreaterThan(100);
            assertThat(product.summary()).isNotBlank();
            assertThat(product.specs()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(product.rating()).isBetween(1.0, 5.0);
            assertThat(product.facts().weightGrams()).isPositive();
            assertThat(product.stock()).isNotNegative();
        });
        assertThat(catalogue.products()).extracting(Product::name).doesNotHaveDuplicates();
    }

    @Test
    void reducesPricesOnlyDownwards() {
        assertThat(catalogue.products())
                .filteredOn(Product::reduced)
                .hasSizeGreaterThan(8)
                .allSatisfy(product -> assertThat(product.reduction()).isBetween(5, 50));
    }

    @Test
    void refusesTwoProductsWithOneKey() {
        Product boots = catalogue.product("fjell-boots").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(catalogue.categories(), List.of(boots, boots)))
                .withMessageContaining("fjell-boots");
    }

    @Test
    void recommendsOnlyWhatCanBeBought() {
        assertThat(catalogue.favourites(8)).hasSize(8).allMatch(Product::available);
        assertThat(catalogue.products())
                .allSatisfy(product -> assertThat(catalogue.companions(product, 4))
                        .hasSize(4)
                        .doesNotContain(product)
                        .doesNotHaveDuplicates()
                        .allMatch(Product::available));
    }

    @Test
    void picksInTheOrderAskedAndSkipsTheUnknown() {
        assertThat(catalogue.pick(List.of("kopp-mug", "gone", "fjell-boots")))
                .extracting(Product::sku)
                .containsExactly("kopp-mug", "fjell-boots");
    }

    @Test
    void findsOnlyWhatHasAllWords() {
        ProductSearch search = new ProductSearch(catalogue);

        assertThat(search.find("winter boots")).first().extracting(Product::sku).isEqualTo("vinter-boots");
        assertThat(search.find("winter zeppelin")).isEmpty();
        assertThat(search.find("  ")).isEmpty();
        assertThat(search.find("BJØRN")).extracting(Product::sku).containsExactly("bjorn-bag");
    }

    @Test
    void filtersByEverythingAtOnce() {
        ProductFilter filter =
                new ProductFilter(List.of("Shell", "Wind"), List.of("3-season"), true, false, true, 100, 300);

        assertThat(catalogue.inCategory("jackets"))
                .filteredOn(filter)
                .extracting(Product::sku)
                .containsExactlyInAnyOrder("regn-jacket", "dis-jacket");
        assertThat(catalogue.products()).allMatch(ProductFilter.NONE);
    }
}
