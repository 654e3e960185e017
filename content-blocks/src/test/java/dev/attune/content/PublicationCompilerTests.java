package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Field;
import dev.attune.api.content.FieldKind;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.BlockType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationCompilerTests {

    private static final List<Slot> SLOTS = List.of(new Slot(HERO, "the top"));
    private final PublicationCompiler compiler = PublicationCompiler.of(Extensions.none());

    private static Content of(Block... blocks) {
        return new Content(List.of(), SLOTS, List.of(), List.of(blocks));
    }

    private List<String> pointersOf(Content content) {
        return compiler.check(content).stream().map(Problem::pointer).toList();
    }

    @Test
    void compilesNothingToNothing() {
        assertThat(compiler.check(Content.EMPTY)).isEmpty();
        assertThat(compiler.compile(new PublishedContent(1, 1, Content.EMPTY, "anna", NOON))
                        .slots())
                .isEmpty();
    }

    @Test
    void tellsAllProblemsAtOnceEachWithItsPlace() {
        Attribute unknown = Attribute.of("profile.shoe_size", AttributeType.TEXT, AttributeOrigin.PROFILE, "Size.");
        Content content = of(
                hero(
                        List.of(variant("baseline", "{{ profile.first_nam }}"), variant("baseline", "{% if %}")),
                        experience("a", is(unknown, "44"), "nowhere"),
                        experience("a", new Logic.InAudience(new AudienceKey("ghosts")), "baseline")),
                new Block(
                        new BlockKey("hero"),
                        "Other",
                        "banner",
                        new SlotKey("cellar"),
                        List.of(variant("b", "x")),
                        List.of(),
                        0));

        assertThat(pointersOf(content))
                .contains(
                        "/blocks/0/variants/0/fields/headline/text",
                        "/blocks/0/variants/1/key",
                        "/blocks/0/variants/1/fields/headline/text",
                        "/blocks/0/experiences/0/variant",
                        "/blocks/0/experiences/1/key",
                        "/blocks/1/key",
                        "/blocks/1/slot",
                        "/blocks/1/type")
                .anyMatch(pointer -> pointer.startsWith("/blocks/0/experiences/0/condition"))
                .anyMatch(pointer -> pointer.startsWith("/blocks/0/experiences/1/condition"));
        InvalidContentException refusal = catchThrowableOfType(
                InvalidContentException.class,
                () -> compiler.compile(new PublishedContent(1, 1, content, "anna", NOON)));
        assertThat(refusal.problems()).isEqualTo(compiler.check(content));
    }

    @Test
    void refusesTwoBlocksInOneSlot() {
        Block second =
                new Block(new BlockKey("second"), "Second", Block.FREE, HERO, List.of(variant("b", "x")), List.of(), 0);

        assertThat(pointersOf(of(hero(List.of(variant("baseline", "x"))), second)))
                .containsExactly("/blocks/1/slot");
    }

    @Test
    void warnsOfAVariantThatNobodyCanSee() {
        List<Problem> problems = compiler.check(of(hero(List.of(variant("baseline", "x"), variant("forgotten", "y")))));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.pointer()).isEqualTo("/blocks/0/variants/1");
            assertThat(problem.message()).contains("forgotten");
        });
    }

    @Test
    void refusesALinkThatRunsSomething() {
        Variant variant = new Variant(
                new VariantKey("baseline"), "x", Map.of("cta", new Field.Link("java\nscript:alert(1)", "Go")));

        assertThat(pointersOf(of(hero(List.of(variant)))))
                .containsExactly("/blocks/0/variants/0/fields/cta/link/target");
    }

    @Test
    void holdsVariantsAgainstTheirBlockType() {
        BlockType banner = new BlockType() {
            @Override
            public String key() {
                return "banner";
            }

            @Override
            public String label() {
                return "Banner";
            }

            @Override
            public List<FieldDeclaration> fields() {
                return List.of(
                        new FieldDeclaration("headline", "Headline", FieldKind.TEXT, true),
                        new FieldDeclaration("picture", "Picture", FieldKind.IMAGE, false));
            }
        };
        Extensions extensions = new Extensions(List.of(), List.of(), List.of(), List.of(banner), List.of());
        Variant wrong = new Variant(
                new VariantKey("baseline"), "x", Map.of("picture", new Field.Text("x"), "extra", new Field.Text("y")));
        Block block = new Block(new BlockKey("hero"), "Hero", "banner", HERO, List.of(wrong), List.of(), 0);

        assertThat(PublicationCompiler.of(extensions).check(of(block)))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/blocks/0/variants/0/fields",
                        "/blocks/0/variants/0/fields/picture",
                        "/blocks/0/variants/0/fields/extra");
    }

    @Test
    void refusesAnAttributeThatIsDeclaredDifferently() {
        Attribute other =
                Attribute.of("profile.first_name", AttributeType.NUMBER, AttributeOrigin.PROFILE, "Not what it was.");
        Content content = new Content(List.of(other), SLOTS, List.of(), List.of());

        assertThat(pointersOf(content)).containsExactly("/attributes/0/key");
    }

    @Test
    void refusesAudiencesThatContainEachOther() {
        Content content = new Content(
                List.of(),
                SLOTS,
                List.of(
                        new Audience(new AudienceKey("a"), "A", new Logic.InAudience(new AudienceKey("b"))),
                        new Audience(new AudienceKey("b"), "B", new Logic.InAudience(new AudienceKey("a")))),
                List.of());

        assertThat(compiler.check(content))
                .anyMatch(problem -> problem.isError() && problem.pointer().startsWith("/audiences/0/condition"));
    }

    @Test
    void asksNoStoreForContentThatNeedsNone() {
        Content timeOnly = of(hero(
                List.of(variant("baseline", "x"), variant("night", "{{ time.hour }}")),
                experience("evening", Given.evening(), "night")));

        assertThat(Given.published(timeOnly).readsStore()).isFalse();
        assertThat(Given.published(of(hero(List.of(variant("baseline", "{{ profile.first_name | default: 'you' }}")))))
                        .readsStore())
                .isTrue();
    }
}
