package dev.attune.content.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.Schedule;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFormatTests {

    private static final String BLOCK = """
            {"blocks": [{"key": "hero", "slot": "home.hero",
              "variants": [{"key": "baseline", "fields": {"headline": {"text": "Hello"}}}, {"key": "boots"}],
              "experiences": [%s]}]}
            """;

    @Nested
    class Reading {

        @Test
        void takesAnEmptyObjectForEmptyContent() {
            assertThat(ContentFormat.read("{}")).isEqualTo(Content.EMPTY);
        }

        @Test
        void fillsInWhatWasLeftOut() {
            Block block = ContentFormat.read(
                            BLOCK.formatted("{\"key\": \"all\", \"audience\": \"a\", \"variant\": \"boots\"}"))
                    .blocks()
                    .get(0);

            assertThat(block.name()).isEqualTo("hero");
            assertThat(block.type()).isEqualTo(Block.FREE);
            assertThat(block.holdout()).isZero();
            assertThat(block.variants().get(1).fields()).isEmpty();
            Experience experience = block.experiences().get(0);
            assertThat(experience.condition()).isEqualTo(new Logic.InAudience(new AudienceKey("a")));
            assertThat(experience.schedule()).isEqualTo(Schedule.ALWAYS);
            assertThat(experience.caps()).isEmpty();
            assertThat(experience.traffic()).isEqualTo(1);
        }

        @Test
        void understandsScheduleAndCaps() {
            Experience experience = ContentFormat.read(BLOCK.formatted("""
                            {"key": "all", "audience": "a", "variant": "boots", "traffic": 0.5,
                             "schedule": {"from": "2026-11-01T00:00:00+01:00", "until": "2026-12-01T00:00:00Z"},
                             "caps": [{"limit": 3, "within": "P1D"}, {"limit": 5}]}
                            """))
                    .blocks()
                    .get(0)
                    .experiences()
                    .get(0);

            assertThat(experience.traffic()).isEqualTo(0.5);
            assertThat(experience.schedule())
                    .isEqualTo(
                            new Schedule(Instant.parse("2026-10-31T23:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
            assertThat(experience.caps()).containsExactly(new Cap(3, Duration.ofDays(1)), new Cap(5, null));
        }

        @Test
        void understandsEveryKindOfField() {
            Map<String, Field> fields =
                    ContentFormat.read("""
                            {"blocks": [{"key": "hero", "slot": "home.hero", "variants": [{"key": "baseline", "fields": {
                              "headline": {"text": "Hello"}, "body": {"richText": "<p>..</p>"},
                              "picture": {"image": {"source": "/x.svg"}},
                              "cta": {"link": {"target": "/c/boots", "label": "See boots"}},
                              "score": {"number": 3},
                              "products": {"products": {"ids": ["a"], "recommender": "recent", "limit": 4}}}}]}]}
                            """).blocks().get(0).baseline().fields();

            assertThat(fields.values())
                    .containsExactly(
                            new Field.Text("Hello"),
                            new Field.RichText("<p>..</p>"),
                            new Field.Image("/x.svg", ""),
                            new Field.Link("/c/boots", "See boots"),
                            new Field.Numeric(3),
                            new Field.Products(List.of("a"), "recent", 4));
        }

        @Test
        void namesTypesAndOriginsInCamelCase() {
            assertThat(ContentFormat.read("""
                                    {"attributes": [{"key": "profile.likes", "type": "textSet", "origin": "profile"}]}
                                    """).attributes().get(0)).satisfies(attribute -> {
                assertThat(attribute.type()).isEqualTo(AttributeType.TEXT_SET);
                assertThat(attribute.origin()).isEqualTo(AttributeOrigin.PROFILE);
            });
        }
    }

    @Nested
    class Refusing {

        @Test
        void saysAllProblemsAtOnceEachWithItsPlace() {
            assertThat(problems("""
                            {"atributes": [],
                             "attributes": [{"key": "size", "type": "texts", "origin": "profil", "purposes": ["A b"]},
                                            {"key": "profile.n", "type": "number", "origin": "profile", "allowedValues": ["1"]}],
                             "slots": [{"key": "home.hero", "descripton": "top"}, {"key": "Home"}, 7],
                             "audiences": [{"name": "nobody"}],
                             "blocks": [{"key": "hero", "slot": "home.hero", "holdout": 2,
                               "variants": [{"key": "baseline", "fields": {
                                  "a/b": {"txt": "x"}, "c": "plain", "d": {"image": {"alternative": 1}},
                                  "e": {"products": {"limit": 1.5}}, "f": {"number": "3"}}}],
                               "experiences": [{"key": "x", "variant": "boots",
                                  "schedule": {"from": "soon", "until": "2026-12-01T00:00:00Z"},
                                  "caps": [{"limit": 33}, {"within": "1 day"}]}]},
                               {"key": "promo", "slot": "home.promo", "variants": "none"}]}
                            """))
                    .extracting(Problem::pointer)
                    .containsExactlyInAnyOrder(
                            "/atributes",
                            "/attributes/0/key",
                            "/attributes/0/type",
                            "/attributes/0/origin",
                            "/attributes/0/purposes/0",
                            "/attributes/1",
                            "/slots/0/descripton",
                            "/slots/1/key",
                            "/slots/2",
                            "/audiences/0",
                            "/audiences/0",
                            "/blocks/0/variants/0/fields/a~1b/txt",
                            "/blocks/0/variants/0/fields/c",
                            "/blocks/0/variants/0/fields/d/image",
                            "/blocks/0/variants/0/fields/d/image/alternative",
                            "/blocks/0/variants/0/fields/e/products/limit",
                            "/blocks/0/variants/0/fields/f/number",
                            "/blocks/0/experiences/0",
                            "/blocks/0/experiences/0/schedule/from",
                            "/blocks/0/experiences/0/caps/0",
                            "/blocks/0/experiences/0/caps/1",
                            "/blocks/0/experiences/0/caps/1/within",
                            "/blocks/1/variants");
        }

        @Test
        void saysWhatARecordRefuses() {
            assertThat(messages("{\"blocks\": [{\"key\": \"hero\", \"slot\": \"home\"}]}"))
                    .containsExactly("/blocks/0: A block has at least a baseline variant: hero.");
            assertThat(messages("{\"blocks\": [{\"key\": \"hero\", \"slot\": \"home\", \"holdout\": 2,"
                            + " \"variants\": [{\"key\": \"a\"}]}]}"))
                    .containsExactly("/blocks/0: A holdout is a share from 0 to 1, not 2.0.");
        }

        @Test
        void guessesWhatWasMeant() {
            assertThat(messages("{\"slots\": [{\"key\": \"home\", \"descripton\": \"top\"}]}"))
                    .containsExactly(
                            "/slots/0/descripton: \"descripton\" is not known here; known are key, description."
                                    + " Did you mean \"description\"?");
            assertThat(
                            messages(
                                    "{\"attributes\": [{\"key\": \"profile.a\", \"type\": \"text\", \"origin\": \"PROFILE\"}]}"))
                    .containsExactly("/attributes/0/origin: \"PROFILE\" is none of request, time, session, profile."
                            + " Did you mean \"profile\"?");
        }

        @Test
        void wantsEitherAnAudienceOrACondition() {
            assertThat(messages(BLOCK.formatted("{\"key\": \"x\", \"variant\": \"boots\"}")))
                    .singleElement()
                    .asString()
                    .startsWith("/blocks/0/experiences/0: An experience says whom it is for");
            String always = ContentFormat.write(new Content(
                            List.of(),
                            List.of(),
                            List.of(new Audience(new AudienceKey("a"), "A", new Logic.Always())),
                            List.of()))
                    .at("/audiences/0/condition")
                    .toString();
            assertThat(messages(BLOCK.formatted(
                            "{\"key\": \"x\", \"variant\": \"boots\", \"audience\": \"a\", \"condition\": " + always
                                    + "}")))
                    .singleElement()
                    .asString()
                    .endsWith("not both.");
        }

        @Test
        void findsEveryNameThatOccursTwice() {
            assertThat(messages("{\"slots\": [{\"key\": \"a\", \"key\": \"b\"}], \"blocks\": [], \"blocks\": []}"))
                    .containsExactly(
                            "/slots/0/key: \"key\" occurs twice in the same object: take one out.",
                            "/blocks: \"blocks\" occurs twice in the same object: take one out.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "  ",
                    "{",
                    "{\"slots\": [}",
                    "{'slots': []}",
                    "{} {}",
                    "{\"a\": NaN}",
                    "// comment\n{}",
                    "{\"slots\": [],}",
                    "\uFEFFx"
                })
        void saysWhereTextIsNotJson(String text) {
            assertThat(messages(text)).singleElement().asString().startsWith("This is not JSON (line ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[]", "3", "\"content\"", "true"})
        void wantsAnObject(String text) {
            assertThat(messages(text)).singleElement().asString().startsWith("An object is expected here, not ");
        }

        @Test
        void namesCharactersThatCannotBeStored() {
            assertThat(messages("{\"slots\": [{\"key\": \"a\", \"description\": \"x\\u0000\"},"
                            + " {\"key\": \"b\", \"description\": \"\\ud83e\"}], \"\\u0000\": 1}"))
                    .hasSize(3)
                    .allSatisfy(message -> assertThat(message).contains("U+0000 or half a surrogate pair"))
                    .anySatisfy(message -> assertThat(message).startsWith("/slots/0/description"))
                    .anySatisfy(message -> assertThat(message).startsWith("/slots/1/description"));
        }

        @Test
        void namesNumbersThatAreTooLarge() {
            assertThat(messages(BLOCK.formatted("").replace("{\"text\": \"Hello\"}", "{\"number\": 1e999}")))
                    .containsExactly("/blocks/0/variants/0/fields/headline/number: The number is too large.");
        }

        @Test
        void endsWithNestingThatDoesNot() {
            assertThat(messages("[".repeat(100_000))).singleElement().asString().startsWith("This is not JSON");
        }

        @Test
        void boundsHowManyProblemsItSays() {
            assertThat(messages("{\"slots\": [" + "1,".repeat(5_000) + "1]}"))
                    .hasSize(1001)
                    .last()
                    .isEqualTo("There are 4001 more problems.");
        }

        private List<Problem> problems(String json) {
            InvalidContentException refusal =
                    catchThrowableOfType(InvalidContentException.class, () -> ContentFormat.read(json));
            return refusal.problems();
        }

        private List<String> messages(String json) {
            return problems(json).stream().map(Problem::describe).toList();
        }
    }
}
