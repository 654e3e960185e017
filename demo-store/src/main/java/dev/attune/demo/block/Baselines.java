package dev.attune.demo.block;

import dev.attune.demo.catalogue.Category;
import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The fields of each personalized place as everybody sees it who is not matched by anything. They have the shapes of an
 * editor's variant: text, rich text, image, link, product list.
 */
@Component
public final class Baselines {

    Baselines() {}

    /** The strip above every page. */
    public Map<String, Object> strip() {
        return Map.of("headline", "Free delivery from €150 and thirty days to change your mind");
    }

    /** The opening of the home page. */
    public Map<String, Object> hero() {
        return Map.of(
                "headline",
                "Go out. Stay out.",
                "body",
                "<p>Boots, tents and warm things for the wet side of the mountains, tested by people who live there.</p>",
                "image",
                image("mountains", "A tent below mountains by a fjord"),
                "link",
                link("/c/tents", "See the tents"));
    }

    /** The smaller banner on the home page. */
    public Map<String, Object> promo() {
        return Map.of(
                "headline",
                "Repaired, not replaced",
                "body",
                "<p>Bring us your boots, jackets and tents. Our workshop in Bergen has not given up on one yet.</p>",
                "image",
                image("morning", "A kettle on the fire at dawn"),
                "link",
                link("/c/boots", "Boots we resole"));
    }

    /** The row of products on the home page. */
    public Map<String, Object> products(List<Product> products) {
        return Map.of("headline", "Loved by everyone this season", "products", skus(products));
    }

    /** The row below a product. */
    public Map<String, Object> cross(List<Product> products) {
        return Map.of("headline", "Goes well with it", "products", skus(products));
    }

    /** The banner of a category. */
    public Map<String, Object> category(Category category) {
        return Map.of(
                "headline",
                category.name(),
                "body",
                "<p>" + category.intro() + "</p>",
                "image",
                image(category.banner(), ""));
    }

    /** The remark in the cart. */
    public Map<String, Object> notice(Money missing) {
        String text =
                missing.minor() == 0 ? "Delivery is on us." : "Another " + missing.text() + " and delivery is on us.";
        return Map.of("headline", text);
    }

    private static List<String> skus(List<Product> products) {
        return products.stream().map(Product::sku).toList();
    }

    private static Map<String, String> image(String name, String alt) {
        return Map.of("source", "/pictures/hero/" + name + ".svg", "alternative", alt);
    }

    private static Map<String, String> link(String href, String label) {
        return Map.of("target", href, "label", label);
    }
}
