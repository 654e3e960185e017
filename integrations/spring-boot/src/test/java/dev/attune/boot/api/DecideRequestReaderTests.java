package dev.attune.boot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.key.SlotKey;
import dev.attune.api.visitor.VisitorId;
import dev.attune.boot.api.ApiProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideRequestReaderTests {

    private final DecideRequestReader reader = new DecideRequestReader();

    @Test
    void readsEverythingThatCanBeAsked() {
        DecideRequest request = read("""
                {"slots": ["home.hero", "home.promo"], "visitor": {"id": "v-1"}, "at": "2026-11-22T18:00:00+01:00",
                 "explain": true,
                 "context": {"url": "/", "referrer": "https://a.example/", "timeZone": "Europe/Berlin", "locale": "de-DE",
                             "country": "DE", "device": "phone", "consent": ["personalization"]}}
                """);
        assertThat(request.slots()).containsExactly(new SlotKey("home.hero"), new SlotKey("home.promo"));
        assertThat(request.visitor()).isEqualTo(new VisitorId("v-1"));
        assertThat(request.at()).isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(request.explain()).isTrue();
        assertThat(request.context())
                .isEqualTo(new DecideRequest.PageContext(
                        "/",
                        "https://a.example/",
                        ZoneId.of("Europe/Berlin"),
                        Locale.GERMANY,
                        "DE",
                        "phone",
                        Consent.to(Purpose.PERSONALIZATION)));
    }

    @Test
    void takesNullForNothing() {
        assertThat(read("{\"slots\": null, \"context\": {\"url\": null}, \"at\": null, \"explain\": null}"))
                .isEqualTo(read("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"slots\": [}",
                "{} {}",
                "{'slots': []}",
                "{\"slots\": [], \"slots\": []}",
                "{\"a\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}",
                "not json"
            })
    void refusesWhatIsNotJson(String body) {
        ApiProblem problem = refusal(body);
        assertThat(problem.kind()).isIn(Kind.MALFORMED_JSON, Kind.INVALID_REQUEST);
        assertThat(problem.detail()).doesNotContain("jackson").doesNotContain("Exception");
    }

    @Test
    void tellsWhereItIsNotJson() {
        assertThat(refusal("{\"slots\":\n [}").detail())
                .isEqualTo("The body cannot be read as JSON (line 2, column 3).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]||INVALID_REQUEST",
                "{\"slot\": []}|/slot|INVALID_REQUEST",
                "{\"a/b~c\": 1}|/a~1b~0c|INVALID_REQUEST",
                "{\"slots\": \"home.hero\"}|/slots|INVALID_REQUEST",
                "{\"slots\": [1]}|/slots/0|INVALID_REQUEST",
                "{\"slots\": [\"home.hero\", \"Home Hero\"]}|/slots/1|INVALID_REQUEST",
                "{\"explain\": \"yes\"}|/explain|INVALID_REQUEST",
                "{\"visitor\": \"v\"}|/visitor|INVALID_REQUEST",
                "{\"visitor\": {}}|/visitor/id|INVALID_REQUEST",
                "{\"visitor\": {\"id\": \"a b\"}}|/visitor/id|INVALID_REQUEST",
                "{\"visitor\": {\"name\": \"a\"}}|/visitor/name|INVALID_REQUEST",
                "{\"at\": \"tomorrow\"}|/at|INVALID_REQUEST",
                "{\"at\": 1}|/at|INVALID_REQUEST",
                "{\"context\": {\"timeZone\": \"Mars/Olympus\"}}|/context/timeZone|UNKNOWN_TIME_ZONE",
                "{\"context\": {\"locale\": \"de_DE_x_!\"}}|/context/locale|INVALID_LOCALE",
                "{\"context\": {\"locale\": \"\"}}|/context/locale|INVALID_LOCALE",
                "{\"context\": {\"url\": \"javascript:alert(1)\"}}|/context/url|INVALID_REQUEST",
                "{\"context\": {\"device\": \"fridge\"}}|/context/device|INVALID_REQUEST",
                "{\"context\": {\"country\": \"Germany\"}}|/context/country|INVALID_REQUEST",
                "{\"context\": {\"consent\": [\"All!\"]}}|/context/consent/0|INVALID_REQUEST",
                "{\"context\": {\"rules\": []}}|/context/rules|INVALID_REQUEST"
            })
    void refusesWithThePlace(String body, String pointer, Kind kind) {
        ApiProblem problem = refusal(body);
        assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void namesWhatItRefusesInPlainWords() {
        assertThat(refusal("{\"context\": {\"timeZone\": \"Mars/Olympus\"}}").detail())
                .isEqualTo(
                        "/context/timeZone must be the name of a time zone, such as Europe/Berlin, not \"Mars/Olympus\".");
    }

    @Test
    void refusesTextsAndListsWithoutEnd() {
        assertThat(refusal("{\"context\": {\"url\": \"/" + "x".repeat(3000) + "\"}}")
                        .pointer())
                .isEqualTo("/context/url");
        assertThat(refusal("{\"slots\": [" + "\"a\",".repeat(300) + "\"a\"]}").pointer())
                .isEqualTo("/slots");
    }

    private DecideRequest read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private ApiProblem refusal(String body) {
        return catchThrowableOfType(ApiProblem.class, () -> read(body));
    }
}
