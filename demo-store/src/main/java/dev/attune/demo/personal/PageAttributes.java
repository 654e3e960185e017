package dev.attune.demo.personal;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.value.Value;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Category;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What the shop knows about the page that is asked for: which category and which product it shows. */
@Component
final class PageAttributes implements AttributeSource {

    static final Attribute PRODUCT = page("product_id", "The product that the page shows.");
    private static final Attribute CATEGORY = page("category", "The category that the page shows, such as boots.");
    private static final Attribute CATEGORY_NAME =
            page("category_name", "The name of the category that the page shows.");
    private static final Attribute CATEGORY_INTRO = page("category_intro", "What the shop says about the category.");
    private static final Attribute CATEGORY_PICTURE = page("category_picture", "The picture of the category's banner.");

    private static final String PRODUCTS = "/products/";
    private static final String CATEGORIES = "/c/";

    private final Catalogue catalogue;

    PageAttributes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(PRODUCT, CATEGORY, CATEGORY_NAME, CATEGORY_INTRO, CATEGORY_PICTURE);
    }

    @Override
    public void supply(RequestContext context, BiConsumer<AttributeKey, Value> values) {
        if (context.attributes().get(StandardAttributes.REQUEST_PATH.key()) instanceof Value.Text path) {
            category(path.value(), values).ifPresent(category -> describe(category, values));
        }
    }

    private Optional<Category> category(String path, BiConsumer<AttributeKey, Value> values) {
        if (path.startsWith(CATEGORIES)) {
            return catalogue.category(path.substring(CATEGORIES.length()));
        }
        if (!path.startsWith(PRODUCTS)) {
            return Optional.empty();
        }
        return catalogue.product(path.substring(PRODUCTS.length())).flatMap(product -> {
            values.accept(PRODUCT.key(), Value.of(product.sku()));
            return catalogue.category(product.category());
        });
    }

    private static void describe(Category category, BiConsumer<AttributeKey, Value> values) {
        values.accept(CATEGORY.key(), Value.of(category.key()));
        values.accept(CATEGORY_NAME.key(), Value.of(category.name()));
        values.accept(CATEGORY_INTRO.key(), Value.of(category.intro()));
        values.accept(CATEGORY_PICTURE.key(), Value.of(category.banner()));
    }

    private static Attribute page(String name, String description) {
        return Attribute.of("page." + name, AttributeType.TEXT, AttributeOrigin.REQUEST, description);
    }
}
