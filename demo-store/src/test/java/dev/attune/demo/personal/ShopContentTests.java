package dev.attune.demo.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.content.Extensions;
import dev.attune.content.PublicationCompiler;
import dev.attune.content.format.ContentFormat;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.RealCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShopContentTests {

    private final Catalogue catalogue = RealCatalogue.read();
    private final Content content = content();

    @Test
    void hasNothingToComplainOf() {
        Extensions shop = new Extensions(
                List.of(new PageAttributes(catalogue)),
                List.of(new CounterOpen()),
                List.of(new CategoryNameFilter(catalogue)),
                List.of(ShopBlockType.BANNER, ShopBlockType.PRODUCT_ROW, ShopBlockType.NOTICE),
                new RecommenderConfiguration().all(catalogue));

        assertThat(PublicationCompiler.of(shop).check(content)).isEmpty();
    }

    @Test
    void showsWhatAnEditorCanDo() {
        assertThat(content.slots()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(content.blocks()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(content.blocks())
                .extracting(Block::variants)
                .allSatisfy(variants -> assertThat(variants).hasSizeGreaterThanOrEqualTo(3));
    }

    private static Content content() {
        try (InputStream file = ShopContentTests.class.getResourceAsStream("/attune/content.json")) {
            return ContentFormat.read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
