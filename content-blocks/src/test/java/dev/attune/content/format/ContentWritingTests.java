package dev.attune.content.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Field;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.testkit.SampleContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContentWritingTests {

    private static final String BLOCK = """
            {"blocks": [{"key": "hero", "slot": "home.hero",
              "variants": [{"key": "baseline", "fields": {"headline": {"text": "Hello"}}}, {"key": "boots"}],
              "experiences": [%s]}]}
            """;

    @Test
    void givesWhatIsReadAsTheSameContent() {
        Content content = SampleContent.everyKind();
        String json = ContentFormat.write(content).toString();

        assertThat(ContentFormat.read(json)).isEqualTo(content);
        assertThat(ContentFormat.read(JsonMapper.shared().readTree(json))).isEqualTo(content);
        assertThat(ContentFormat.write(ContentFormat.read(json)).toString()).isEqualTo(json);
    }

    @Test
    void givesEveryKindOfCondition() {
        for (Condition condition : SampleContent.conditions()) {
            Content content = audience(condition);
            assertThat(ContentFormat.read(ContentFormat.write(content).toString()))
                    .isEqualTo(content);
        }
    }

    @Test
    void leavesOutWhatIsAsItIsByDefault() {
        String json = BLOCK.formatted("{\"key\": \"all\", \"audience\": \"a\", \"variant\": \"boots\"}");

        assertThat(ContentFormat.write(ContentFormat.read(json)).toString())
                .doesNotContain("holdout", "caps", "schedule", "traffic", "condition", "slots");
    }

    @Test
    void refusesWhatCouldNotBeReadAgain() {
        Map<String, Field> unreadable = Map.of(
                "null character", new Field.Text("a\u0000"),
                "half a pair", new Field.RichText("\uD83E"),
                "not a number", new Field.Numeric(Double.NaN),
                "infinite", new Field.Numeric(Double.POSITIVE_INFINITY));
        unreadable.forEach((name, field) -> assertThatThrownBy(() -> ContentFormat.write(block(name, field)))
                .as(name)
                .isInstanceOf(InvalidContentException.class)
                .hasMessageStartingWith("/blocks/0/variants/0/fields/" + name));
    }

    @Test
    void refusesConditionsNestedWithoutEnd() {
        Condition condition = new Logic.Always();
        for (int i = 0; i < 1_000; i++) {
            condition = new Logic.Not(condition);
        }
        Content deep = audience(condition);

        assertThatThrownBy(() -> ContentFormat.write(deep)).isInstanceOf(InvalidContentException.class);
    }

    private Content audience(Condition condition) {
        Audience audience = new Audience(new AudienceKey("a"), "A", condition);
        return new Content(List.of(), List.of(), List.of(audience), List.of());
    }

    private Content block(String name, Field field) {
        Variant variant = new Variant(new VariantKey("baseline"), "Baseline", Map.of(name, field));
        Block block = new Block(
                new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home"), List.of(variant), List.of(), 0);
        return new Content(List.of(), List.of(), List.of(), List.of(block));
    }
}
