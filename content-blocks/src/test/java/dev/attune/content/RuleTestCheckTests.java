package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Logic;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Content;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.event.EventNames;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTestCheckTests {

    private static final Situation AT_NOON = Situation.at(NOON);
    private static final String GIVEN = "/audiences/0/tests/0/given";

    private static final List<Attribute> OF_ALL_TYPES = Stream.of(AttributeType.values())
            .map(type -> Attribute.of(keyOf(type).value(), type, AttributeOrigin.PROFILE, "One of its type."))
            .toList();

    private static final Map<AttributeType, Value> VALUES = Map.ofEntries(
            Map.entry(AttributeType.TEXT, Value.of("gold")),
            Map.entry(AttributeType.NUMBER, Value.of(5)),
            Map.entry(AttributeType.BOOLEAN, Value.of(true)),
            Map.entry(AttributeType.INSTANT, Value.of("2026-12-24T18:00:00Z")),
            Map.entry(AttributeType.DATE, Value.of("2026-12-24")),
            Map.entry(AttributeType.TEXT_SET, new Value.Texts(Set.of("hiking"))),
            Map.entry(AttributeType.GEO_POINT, new Value.Point(59.91, 10.75)),
            Map.entry(AttributeType.VERSION, Value.of("2.10.1")),
            Map.entry(AttributeType.IP_ADDRESS, Value.of("192.0.2.7")),
            Map.entry(AttributeType.LIST, new Value.Items(List.of(Value.of(1)))),
            Map.entry(AttributeType.STRUCTURE, new Value.Structure(Map.of("name", Value.of("Fjell boots")))));

    private static AttributeKey keyOf(AttributeType type) {
        return AttributeKey.of("profile.of_type_" + type.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> problems(List<RuleTest<Truth>> tests) {
        Audience audience = new Audience(new AudienceKey("a"), "A", new Logic.Always()).withTests(tests);
        return PublicationCompiler.of(Extensions.none())
                .check(new Content(OF_ALL_TYPES, List.of(), List.of(audience), List.of()))
                .stream()
                .map(Problem::describe)
                .toList();
    }

    private static List<String> problems(Situation given) {
        return problems(List.of(new RuleTest<>("the test", given, Truth.TRUE)));
    }

    @Test
    void guessesWhichAttributeWasMeant() {
        assertThat(problems(AT_NOON.with(AttributeKey.of("profile.loyalty_teir"), Value.of("gold"))))
                .containsExactly(GIVEN + "/attributes/profile.loyalty_teir: There is no attribute"
                        + " \"profile.loyalty_teir\". Did you mean \"profile.loyalty_tier\"?");
    }

    @Test
    void refusesAttributesThatFollowFromTheInstant() {
        assertThat(problems(AT_NOON.with(StandardAttributes.TIME_HOUR, Value.of(5))))
                .containsExactly(GIVEN + "/attributes/time.hour: time.hour follows from the instant and the zone of the"
                        + " test: leave it out.");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsValuesOfEachType(AttributeType type) {
        assertThat(problems(AT_NOON.with(keyOf(type), VALUES.get(type)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAValueOfTheTypeLooksLike(AttributeType type) {
        Value wrong = type == AttributeType.BOOLEAN ? Value.of(1) : Value.of(false);

        assertThat(problems(AT_NOON.with(keyOf(type), wrong)))
                .containsExactly(GIVEN + "/attributes/" + keyOf(type) + ": " + keyOf(type) + " needs "
                        + GivenValue.example(type) + ".");
    }

    @Test
    void refusesATextThatIsNoDate() {
        assertThat(problems(AT_NOON.with(keyOf(AttributeType.DATE), Value.of("24 December"))))
                .singleElement()
                .asString()
                .endsWith("needs a date such as \"2026-12-24\".");
    }

    @Test
    void refusesValuesThatAnAttributeNeverHas() {
        assertThat(problems(AT_NOON.with(StandardAttributes.REQUEST_DEVICE, Value.of("fone"))))
                .containsExactly(GIVEN + "/attributes/request.device: request.device is never \"fone\": use one of"
                        + " desktop, phone, tablet, bot. Did you mean \"phone\"?");
    }

    @Test
    void refusesPurposesThatNothingNeeds() {
        assertThat(problems(AT_NOON.granting(Consent.to(Purpose.ANALYTICS, new Purpose("personalisation")))))
                .containsExactly(GIVEN + "/consent: Nothing needs the purpose \"personalisation\"; known are analytics,"
                        + " marketing, personalization. Did you mean \"personalization\"?");
    }

    @Test
    void refusesPropertiesThatATrailForgets() {
        PastEvent viewed =
                PastEvent.ago(EventNames.PRODUCT_VIEWED, Duration.ofMinutes(1)).with("categry", Value.of("boots"));

        assertThat(problems(AT_NOON.after(viewed)))
                .singleElement()
                .asString()
                .startsWith(GIVEN + "/events/0/properties/categry: A trail does not keep the property \"categry\"")
                .endsWith("Did you mean \"category\"?");
    }

    @Test
    void refusesTwoTestsOfOneName() {
        RuleTest<Truth> test = new RuleTest<>("the test", AT_NOON, Truth.TRUE);

        assertThat(problems(List.of(test, test)))
                .singleElement()
                .asString()
                .startsWith("/audiences/0/tests/1/name: there is another test the test at");
    }

    @Test
    void guessesWhichVariantWasMeant() {
        RuleTest<VariantKey> test = new RuleTest<>("the test", AT_NOON, new VariantKey("bots"));
        Content content = Given.content(hero(
                        List.of(variant("baseline", "x"), variant("boots", "y")),
                        Given.experience("all", new Logic.Always(), "boots"))
                .withTests(List.of(test)));

        assertThat(PublicationCompiler.of(Extensions.none()).check(content))
                .extracting(Problem::describe)
                .containsExactly("/blocks/0/tests/0/expect: Block hero has no variant \"bots\": choose one of baseline,"
                        + " boots. Did you mean \"boots\"?");
    }

    @Test
    void runsAThousandTestsAndNoMore() {
        List<RuleTest<Truth>> tests = IntStream.rangeClosed(1, 1_001)
                .mapToObj(number -> new RuleTest<>("test " + number, AT_NOON, Truth.TRUE))
                .toList();

        assertThat(problems(tests.subList(0, 1_000))).isEmpty();
        assertThat(problems(tests))
                .containsExactly(
                        "/audiences/0/tests: Content has at most 1000 tests: take those out that show the same as others.");
    }
}
