package dev.attune.testkit;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Cap;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Field;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Slot;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Content for tests of stores and formats. */
public final class SampleContent {

    private SampleContent() {}

    /** Content with every type of attribute, every kind of condition and every kind of field, each option of each used. */
    public static Content everyKind() {
        return new Content(attributes(), slots(), audiences(SampleConditions.all()), List.of(hero(), promo()));
    }

    /** Conditions of every kind. */
    public static List<Condition> conditions() {
        return SampleConditions.all();
    }

    private static List<Attribute> attributes() {
        Attribute tier = Attribute.of("profile.tier", AttributeType.TEXT, AttributeOrigin.PROFILE, "The tier.")
                .needing(Purpose.PERSONALIZATION, Purpose.ANALYTICS)
                .allowing("gold", "silver", "");
        Stream<Attribute> ofTypes = Stream.of(AttributeType.values())
                .map(type -> Attribute.of("profile.of_type_" + lower(type), type, AttributeOrigin.PROFILE, ""));
        Stream<Attribute> ofOrigins = Stream.of(AttributeOrigin.values())
                .map(origin -> Attribute.of(lower(origin) + ".own", AttributeType.TEXT, origin, "Of our own."));
        return Stream.of(Stream.of(tier), ofTypes, ofOrigins)
                .flatMap(attributes -> attributes)
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Slot> slots() {
        return List.of(new Slot(new SlotKey("home.hero"), "At the top"), new Slot(new SlotKey("home.promo"), ""));
    }

    private static List<Audience> audiences(List<Condition> conditions) {
        List<Audience> audiences = new ArrayList<>();
        for (Condition condition : conditions) {
            int number = audiences.size();
            audiences.add(new Audience(new AudienceKey("audience-" + number), "Audience " + number, condition));
        }
        audiences.set(0, audiences.get(0).withTests(SampleTests.ofAnAudience()));
        return audiences;
    }

    private static Block hero() {
        VariantKey boots = new VariantKey("boots");
        Experience withAll = new Experience(
                new ExperienceKey("boot-lovers"),
                "Those who love boots",
                new Logic.InAudience(new AudienceKey("audience-0")),
                boots,
                new Schedule(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00.5Z")),
                List.of(new Cap(3, Duration.ofDays(1)), new Cap(32, null)),
                0.5);
        Experience plain =
                Experience.of(new ExperienceKey("everybody"), "Everybody", new Logic.Not(new Logic.Never()), boots);
        return new Block(
                new BlockKey("hero"),
                "Hero",
                Block.FREE,
                new SlotKey("home.hero"),
                List.of(
                        new Variant(new VariantKey("baseline"), "Baseline", Map.of()),
                        new Variant(boots, "Boots", fields())),
                List.of(withAll, plain),
                0.05,
                SampleTests.ofABlock(boots));
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("headline", new Field.Text("Hello {{ profile.first_name | default: \"there\" }} \uD83E\uDD7E"));
        fields.put("body", new Field.RichText("<p>It's &amp; <b>\"bold\"</b>\n\t\\</p>"));
        fields.put("picture", new Field.Image("/boots.svg", "Boots"));
        fields.put("decoration", new Field.Image("/line.svg", ""));
        fields.put("a/strange~name", new Field.Link("/c/boots", "See boots"));
        fields.put("score", new Field.Numeric(3));
        fields.put("fraction", new Field.Numeric(-0.1e-300));
        fields.put("products", new Field.Products(List.of("z", "a", "z"), "recent", 4));
        fields.put("picked", new Field.Products(List.of(), null, 100));
        return fields;
    }

    private static Block promo() {
        return new Block(
                new BlockKey("promo"),
                "Promo",
                "banner",
                new SlotKey("home.promo"),
                List.of(new Variant(new VariantKey("baseline"), "Baseline", Map.of("text", new Field.Text("")))),
                List.of(),
                0);
    }
}
