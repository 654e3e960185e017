package dev.attune.content.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RuleTestFormatTests {

    private static final Instant EVENING = Instant.parse("2026-11-20T18:30:00Z");

    private static String audience(String tests) {
        return """
                {"audiences": [{"key": "a", "condition": {"always": true}, "tests": [%s]}]}
                """.formatted(tests);
    }

    private static String given(String members) {
        return audience("{\"name\": \"the test\", \"given\": {" + members + "}, \"expect\": true}");
    }

    private static List<RuleTest<Truth>> read(String tests) {
        return ContentFormat.read(audience(tests)).audiences().get(0).tests();
    }

    private static List<String> problems(String content) {
        return catchThrowableOfType(InvalidContentException.class, () -> ContentFormat.read(content))
                .problems()
                .stream()
                .map(Problem::describe)
                .toList();
    }

    @Test
    void fillsInWhatASituationLeavesOut() {
        assertThat(read("""
                        {"name": "in the evening", "given": {"at": "2026-11-20T19:30:00+01:00"}, "expect": true}
                        """)).containsExactly(new RuleTest<>("in the evening", Situation.at(EVENING), Truth.TRUE));
    }

    @Test
    void readsAllOfASituation() {
        assertThat(read("""
                        {"name": "in the evening", "expect": "unknown", "given": {
                          "at": "2026-11-20T18:30:00Z", "zone": "Europe/Oslo", "siteZone": "UTC", "locale": "de-DE",
                          "visitor": "visitor-7", "consent": ["personalization"], "session": "PT20M",
                          "attributes": {"profile.loyalty_tier": "gold"},
                          "events": [
                            {"event": "Product Viewed", "ago": "PT5M", "properties": {"category": "boots"}},
                            {"event": "Page Viewed", "at": "2026-11-20T18:29:00Z"}]}}
                        """))
                .containsExactly(new RuleTest<>(
                        "in the evening",
                        new Situation(
                                EVENING,
                                ZoneId.of("Europe/Oslo"),
                                ZoneId.of("UTC"),
                                Locale.GERMANY,
                                new VisitorId("visitor-7"),
                                Consent.to(Purpose.PERSONALIZATION),
                                Map.of(StandardAttributes.PROFILE_LOYALTY_TIER.key(), Value.of("gold")),
                                List.of(
                                        PastEvent.ago("Product Viewed", Duration.ofMinutes(5))
                                                .with("category", Value.of("boots")),
                                        new PastEvent(
                                                "Page Viewed", new PastEvent.At(EVENING.minusSeconds(60)), Map.of())),
                                Duration.ofMinutes(20)),
                        Truth.UNKNOWN));
    }

    @Test
    void tellsGrantingNothingFromSayingNothing() {
        assertThat(ContentFormat.read(given("\"at\": \"2026-11-20T18:30:00Z\", \"consent\": []"))
                        .audiences()
                        .get(0)
                        .tests()
                        .get(0)
                        .given()
                        .consent())
                .isEqualTo(Consent.none());
    }

    @Test
    void takesTheVisitorsZoneForTheSitesToo() {
        assertThat(ContentFormat.read(given("\"at\": \"2026-11-20T18:30:00Z\", \"zone\": \"Asia/Tokyo\""))
                        .audiences()
                        .get(0)
                        .tests()
                        .get(0)
                        .given())
                .isEqualTo(Situation.at(EVENING).in(ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void expectsTheKeyOfAVariantOfABlock() {
        String block = """
                {"blocks": [{"key": "hero", "slot": "home.hero", "variants": [{"key": "baseline"}],
                  "tests": [{"name": "nothing", "given": {"at": "2026-11-20T18:30:00Z"}, "expect": %s}]}]}
                """;

        assertThat(ContentFormat.read(block.formatted("\"baseline\""))
                        .blocks()
                        .get(0)
                        .tests())
                .containsExactly(new RuleTest<>("nothing", Situation.at(EVENING), new VariantKey("baseline")));
        assertThat(problems(block.formatted("true")))
                .containsExactly("/blocks/0/tests/0/expect: A text is expected here, not true.");
    }

    @Test
    void leavesOutWhatIsAsItIsByDefault() {
        String content = audience("""
                {"name": "the test", "given": {"at": "2026-11-20T18:30:00Z"}, "expect": "unknown"}
                """);

        JsonNode test = ContentFormat.write(ContentFormat.read(content)).at("/audiences/0/tests/0");

        assertThat(test).hasToString("""
                {"name":"the test","given":{"at":"2026-11-20T18:30:00Z"},"expect":"unknown"}""");
    }

    @Test
    void saysAllProblemsAtOnceEachWithItsPlace() {
        assertThat(problems(audience("""
                        {"nam": "x"},
                        {"name": "y", "given": {"at": "tonight", "zone": "Europe/Olso", "locale": "de_DE", "attributes": {
                            "tier": "gold", "profile.tier": null}, "events": [{"event": "Page Viewed"}]}, "expect": 1}
                        """)))
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "/audiences/0/tests/0/nam",
                        "/audiences/0/tests/0",
                        "/audiences/0/tests/0",
                        "/audiences/0/tests/0",
                        "/audiences/0/tests/1/given/at",
                        "/audiences/0/tests/1/given/zone",
                        "/audiences/0/tests/1/given/locale",
                        "/audiences/0/tests/1/given/attributes/tier",
                        "/audiences/0/tests/1/given/attributes/profile.tier",
                        "/audiences/0/tests/1/given/events/0",
                        "/audiences/0/tests/1/expect");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "zone": "UTC"                        | /audiences/0/tests/0/given: "at" is missing.
            "events": [{"event": "Page Viewed"}] | /audiences/0/tests/0/given/events/0: An event says when it happened: give it either "ago", such as "PT5M", or "at".
            "events": [{"event": "x", "ago": "PT1M", "at": "2026-11-20T18:00:00Z"}] | /audiences/0/tests/0/given/events/0: An event says when it happened: give it either "ago", such as "PT5M", or "at", not both.
            "events": [{"event": "x", "ago": "-PT1M"}] | /audiences/0/tests/0/given/events/0/ago: An event lies 0 to 36525 days back, not PT-1M.
            "events": [{"event": "", "ago": "PT1M"}] | /audiences/0/tests/0/given/events/0: The name of an event has 1 to 120 characters, not 0.
            "atributes": {}                      | /audiences/0/tests/0/given/atributes: "atributes" is not known here; known are at, zone, siteZone, locale, visitor, consent, attributes, events, session. Did you mean "attributes"?
            """, quoteCharacter = '\'')
    void refusesWhatIsNoSituation(String members, String problem) {
        String at = members.startsWith("\"zone") ? "" : "\"at\": \"2026-11-20T18:30:00Z\", ";

        assertThat(problems(given(at + members))).containsExactly(problem);
    }

    @Test
    void refusesAnEventThatLiesAhead() {
        assertThat(problems(given("""
                        "at": "2026-11-20T18:30:00Z", "events": [{"event": "x", "at": "2026-11-20T18:30:01Z"}]
                        """)))
                .containsExactly("/audiences/0/tests/0/given: An event lies after the instant of the test,"
                        + " 2026-11-20T18:30:00Z: x at 2026-11-20T18:30:01Z.");
    }
}
