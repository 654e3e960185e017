package dev.attune.testkit;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.key.VariantKey;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rule tests with every option and every kind of value used. They are for reading and writing: nothing says that they pass. */
final class SampleTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.25Z");

    private SampleTests() {}

    static List<RuleTest<Truth>> ofAnAudience() {
        return Stream.of(Truth.values())
                .map(truth -> new RuleTest<>("expects " + truth, Situation.at(NOON), truth))
                .toList();
    }

    static List<RuleTest<VariantKey>> ofABlock(VariantKey variant) {
        return List.of(
                new RuleTest<>("everything \"told\" \uD83E\uDD7E", everythingTold(), variant),
                new RuleTest<>("nothing allowed", Situation.at(NOON).granting(Consent.none()), variant),
                new RuleTest<>("elsewhere", Situation.at(NOON).in(ZoneId.of("Asia/Kathmandu")), variant));
    }

    private static Situation everythingTold() {
        return new Situation(
                NOON,
                ZoneId.of("Europe/Oslo"),
                ZoneId.of("America/St_Johns"),
                Locale.forLanguageTag("de-AT"),
                new VisitorId("visitor-7"),
                Consent.to(Purpose.PERSONALIZATION, Purpose.ANALYTICS),
                attributes(),
                List.of(
                        PastEvent.ago("Page Viewed", Duration.ofMinutes(5)),
                        new PastEvent(
                                "Product Viewed",
                                new PastEvent.At(NOON.minusSeconds(60)),
                                Map.of("category", Value.of("boots"))),
                        PastEvent.ago("Product Viewed", Duration.ZERO)
                                .with("price", Value.of(19900))
                                .with("category", Value.of("tents"))),
                Duration.ofMinutes(20));
    }

    private static Map<AttributeKey, Value> attributes() {
        Map<AttributeKey, Value> attributes = new LinkedHashMap<>();
        List<Value> values = List.of(
                Value.of("gold"),
                Value.of(-0.5),
                Value.of(false),
                Value.of(NOON),
                Value.of(LocalDate.parse("2024-02-29")),
                new Value.Texts(new LinkedHashSet<>(List.of("b", "a"))),
                new Value.Point(59.91, -10.75),
                new Value.Version("2.10.1-rc.1"),
                new Value.Address("2001:db8::1"),
                new Value.Items(List.of(Value.of(1), Value.Unknown.MISSING)),
                new Value.Structure(Map.of("name", Value.of("Fjell"))));
        for (Value value : values) {
            attributes.put(AttributeKey.of("profile.value_" + attributes.size()), value);
        }
        return attributes;
    }
}
