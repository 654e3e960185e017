package dev.attune.demo.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Field;
import dev.attune.api.problem.Problem;
import dev.attune.content.PublicationCompiler;
import dev.attune.content.format.ContentFormat;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.RealCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopContentTests {

    private final PublicationCompiler compiler = PublicationCompiler.of(ShopContent.extensions());
    private final Content content = ShopContent.read();

    /** The audience of the recall stands ready and is never true, and so is what leads to it. */
    @Test
    void hasNothingToComplainOfButTheRecallThatIsForNobodyAtPresent() {
        assertThat(compiler.check(content))
                .noneMatch(Problem::isError)
                .extracting(Problem::message)
                .hasSize(3)
                .allMatch(message -> message.contains("recalled"));
    }

    @Test
    void showsWhatAnEditorCanDo() {
        assertThat(content.slots()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(content.blocks()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(content.blocks())
                .extracting(Block::variants)
                .allSatisfy(variants -> assertThat(variants).hasSizeGreaterThanOrEqualTo(3));
        assertThat(content.blocks()).extracting(Block::tests).noneMatch(List::isEmpty);
        assertThat(content.audiences()).extracting(Audience::tests).anyMatch(tests -> tests.size() > 2);
    }

    @Test
    void picksOnlyProductsThatTheShopHas() {
        Catalogue catalogue = RealCatalogue.read();

        assertThat(content.blocks().stream()
                        .flatMap(block -> block.variants().stream())
                        .flatMap(variant -> variant.fields().values().stream())
                        .filter(Field.Products.class::isInstance)
                        .flatMap(field -> ((Field.Products) field).ids().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(catalogue.product(id)).as(id).isPresent());
    }

    @Test
    void cannotBePublishedOnceAChangeBreaksOneOfItsTests() {
        String careless = ShopContent.json().replaceFirst("\"to\": \"23:00\"", "\"to\": \"19:00\"");

        assertThat(compiler.check(ContentFormat.read(careless)))
                .filteredOn(Problem::isError)
                .extracting(Problem::describe)
                .singleElement()
                .asString()
                .startsWith("/audiences/4/tests/0: The test \"half past seven in Oslo\" expects true and gets false:"
                        + " it is between 18:00 and 19:00 in the visitor's zone: no");
    }
}
