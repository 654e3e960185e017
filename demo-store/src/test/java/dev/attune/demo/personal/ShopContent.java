package dev.attune.demo.personal;

import dev.attune.api.content.Content;
import dev.attune.content.Extensions;
import dev.attune.content.format.ContentFormat;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.RealCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The content that the shop begins with, and what the shop adds to the language of content. */
final class ShopContent {

    private ShopContent() {}

    static String json() {
        try (InputStream file = ShopContent.class.getResourceAsStream("/attune/content.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Content read() {
        return ContentFormat.read(json());
    }

    static Extensions extensions() {
        Catalogue catalogue = RealCatalogue.read();
        return new Extensions(
                List.of(new PageAttributes(catalogue), new DeviceAttributes()),
                List.of(new CounterOpen()),
                List.of(new CategoryNameFilter(catalogue)),
                List.of(ShopBlockType.BANNER, ShopBlockType.PRODUCT_ROW, ShopBlockType.NOTICE),
                new RecommenderConfiguration().all(catalogue));
    }
}
