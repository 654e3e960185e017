package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.Field;
import dev.attune.api.content.Variant;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.value.StorableText;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings, and worse ones, in every place that takes text. */
class NaughtyStringsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<String> WORSE = List.of(
            "\u0000", "a\u0000b", "\uD83E", "\uDD7Ex", "\\u0000", "\uFFFF", "\u2028", "';--", "?", "{{ a }}", "\"");

    private static List<String> strings = List.of();

    private final HikariDataSource pool = Database.pool(1);
    private final PostgresContentStore content = new PostgresContentStore(pool);
    private final PostgresProfileStore profiles = new PostgresProfileStore(pool);

    @BeforeAll
    static void read() {
        Path file = Path.of(System.getProperty("attune.suites", "../shared/suites"), "security", "blns.json");
        assumeThat(file).as("the folder of external cases").isRegularFile();
        Stream<String> list =
                JsonMapper.shared().readTree(file.toFile()).values().stream().map(JsonNode::stringValue);
        strings = Stream.concat(list, WORSE.stream()).distinct().toList();
        assertThat(strings).hasSizeGreaterThan(400);
    }

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void comeBackAsTheyWereInContent() {
        Map<String, Field> fields = new LinkedHashMap<>();
        storable().forEach(text -> fields.put("field " + text, new Field.Text(text)));
        Content saved = variant(fields);

        content.save(saved, 0, "anna", MONDAY);

        assertThat(content.draft().orElseThrow().content()).isEqualTo(saved);
        assertThat(content.publish(1, "anna", MONDAY).content()).isEqualTo(saved);
    }

    @Test
    void comeBackAsTheyWereInAuthors() {
        long number = 0;
        for (String text : storable()) {
            number = content.save(Content.EMPTY, number, text, MONDAY).number();
            assertThat(content.revision(number).orElseThrow().author()).isEqualTo(text);
        }
    }

    @Test
    void comeBackAsTheyWereInTraits() {
        Map<AttributeKey, Value> traits = new HashMap<>();
        List<String> texts = storable();
        for (int i = 0; i < texts.size(); i++) {
            traits.put(AttributeKey.of("profile.text_" + i), Value.of(texts.get(i)));
        }
        traits.put(AttributeKey.of("profile.texts"), new Value.Texts(new LinkedHashSet<>(texts)));
        traits.put(
                AttributeKey.of("profile.structure"),
                new Value.Structure(Map.of(texts.get(7), Value.of(texts.get(8)))));

        profiles.identify(new VisitorId("phone"), new CustomerId("anna"), traits, MONDAY);

        assertThat(profiles.find(new CustomerId("anna")).orElseThrow().attributes())
                .isEqualTo(traits);
    }

    @Test
    void nameACustomerEach() {
        List<CustomerId> customers = storable().stream()
                .filter(text -> !text.isBlank() && text.length() <= 200)
                .map(CustomerId::new)
                .toList();
        Map<CustomerId, Profile> made = new HashMap<>();
        for (CustomerId customer : customers) {
            made.put(customer, profiles.identify(new VisitorId("phone"), customer, Map.of(), MONDAY));
        }

        assertThat(made.values())
                .extracting(Profile::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(400);
        made.forEach((customer, profile) -> assertThat(profiles.find(customer)).contains(profile));
    }

    @Test
    void areRefusedByNameIfNoDatabaseKeepsThem() {
        List<String> refused =
                strings.stream().filter(text -> !StorableText.isStorable(text)).toList();
        assertThat(refused).hasSize(4);
        for (String text : refused) {
            assertThatThrownBy(() -> content.save(variant(Map.of("a", new Field.Text(text))), 0, "anna", MONDAY))
                    .isInstanceOf(InvalidContentException.class)
                    .hasMessageContaining("/blocks/0/variants/0/fields/a/text")
                    .hasMessageContaining("U+0000");
            assertThatThrownBy(() -> new CustomerId(text)).hasMessageContaining("a customer id");
        }
        assertThat(content.draft()).isEmpty();
    }

    private static List<String> storable() {
        return strings.stream().filter(StorableText::isStorable).toList();
    }

    private static Content variant(Map<String, Field> fields) {
        Variant baseline = new Variant(new VariantKey("baseline"), "Baseline", fields);
        Block block = new Block(
                new BlockKey("hero"), "Hero", Block.FREE, new SlotKey("home"), List.of(baseline), List.of(), 0);
        return new Content(List.of(), List.of(), List.of(), List.of(block));
    }
}
