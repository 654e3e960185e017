package dev.attune.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.demo.DemoStore;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@SpringBootTest(classes = DemoStore.class)
@AutoConfigureMockMvc
class PicturesTests {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Pictures pictures;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void drawsEveryProductDifferentlyAndWellFormed() throws Exception {
        Set<String> drawn = new HashSet<>();
        for (Product product : catalogue.products()) {
            for (Theme theme : Theme.values()) {
                String svg = pictures.product(product.sku(), theme).orElseThrow();
                assertThat(parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
                assertThat(svg.length()).as(product.sku()).isBetween(2_000, 40_000);
                drawn.add(svg);
            }
        }
        // Night scenes look the same on both themes, all else differs.
        assertThat(drawn).hasSizeGreaterThan(catalogue.products().size() + 50);
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheWideScenes(HeroPicture picture) throws Exception {
        assertThat(parse(picture.draw(Theme.LIGHT)).getDocumentElement().getAttribute("width"))
                .isEqualTo("1600");
        assertThat(pictures.hero(picture.key(), Theme.DARK)).contains(picture.draw(Theme.DARK));
    }

    @Test
    void drawsTheSamePictureTheSameWayEachTime() {
        assertThat(pictures.product("fjell-boots", Theme.LIGHT))
                .isEqualTo(new Pictures(catalogue).product("fjell-boots", Theme.LIGHT));
    }

    @Test
    void refusesShapesNobodyHasDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawing.of("tents", "castle"))
                .withMessageContaining("castle");
    }

    @Test
    void letsBrowsersKeepThem() {
        var first = mvc.get().uri("/pictures/fjell-boots.svg").exchange();
        assertThat(first)
                .hasStatusOk()
                .hasContentType("image/svg+xml")
                .hasHeader("Cache-Control", "max-age=86400, public");

        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(mvc.get().uri("/pictures/fjell-boots.svg").header("If-None-Match", tag))
                .hasStatus(304);
        assertThat(mvc.get().uri("/pictures/fjell-boots.svg?theme=dark").header("If-None-Match", tag))
                .hasStatusOk();
        assertThat(mvc.get().uri("/pictures/nothing.svg")).hasStatus(404);
        assertThat(mvc.get().uri("/pictures/hero/nothing.svg")).hasStatus(404);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
