package dev.attune.demo.picture;

import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Look;
import dev.attune.demo.catalogue.Product;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The picture book of the shop: every product, and the wide scenes for banners. */
@Component
final class Pictures {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 640;

    private final Catalogue catalogue;

    Pictures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<String> product(String sku, Theme theme) {
        return catalogue.product(sku).map(product -> draw(product, theme));
    }

    Optional<String> hero(String name, Theme theme) {
        return HeroPicture.named(name).map(picture -> picture.draw(theme));
    }

    private static String draw(Product product, Theme theme) {
        Look look = product.look();
        Svg svg = new Svg(WIDTH, HEIGHT);
        long seed = product.sku().hashCode();
        new Landscape(svg, WIDTH, HEIGHT, Scene.named(look.scene()), theme, seed)
                .paint(0.62, seed % 2 == 0 ? 0.2 : 0.79);
        stand(svg, 400, 548, 1.28, Drawing.of(product.category(), look.shape()), look);
        return svg.toString();
    }

    private static void stand(Svg svg, int x, int y, double scale, Drawing drawing, Look look) {
        svg.open(x, y, scale, 0).ellipse(0, 6, 230, 17, "#1b1f2b", 0.2);
        drawing.draw(svg, Tone.named(look.colour()), Tone.named(look.accent()));
        svg.close();
    }
}
