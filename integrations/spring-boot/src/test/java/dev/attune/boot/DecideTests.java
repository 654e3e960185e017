package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Browser;
import com.example.shop.Shop;
import com.example.shop.ShopClock;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decide call on a real Redis and a real PostgreSQL, at noon on a Sunday. */
@SpringBootTest(
        classes = Shop.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "attune.deadline=5s",
            "attune.api.server-keys=the-first-server-key-of-two,the-second-server-key-of-two"
        })
@Import(DecideTests.Noon.class)
class DecideTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        Clock clock() {
            return new ShopClock(Instant.parse("2026-11-22T12:00:00Z"));
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.properties(registry, RealServers.shared());
    }

    @LocalServerPort
    private int port;

    private Browser browser;
    private Browser server;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        server = new Browser(port).sending("Authorization", "Bearer the-second-server-key-of-two");
    }

    @Test
    void answersWhatIsToBeShown() {
        HttpResponse<String> answer = browser.decide(
                """
                {"slots": ["home.hero", "home.promo"],
                 "context": {"url": "/", "timeZone": "Asia/Tokyo", "locale": "de-DE"}}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
        assertThat(json(answer))
                .isEqualTo(
                        json(
                                """
                                {"publication": 1, "validUntil": "2026-11-22T14:00:00Z", "degraded": false, "decisions": [
                                  {"slot": "home.hero", "block": "hero", "variant": "welcome", "reason": "DEFAULT",
                                   "detail": "CONSENT", "fields": {"headline": "Welcome outside"}},
                                  {"slot": "home.promo", "block": "promo", "variant": "evening", "experience": "evenings",
                                   "reason": "TARGETING_MATCH", "fields": {"headline": "A calm evening"},
                                   "validUntil": "2026-11-22T14:00:00Z"}]}
                                """));
    }

    @Test
    void answersForAllSlotsWhereNoneIsNamed() {
        JsonNode decisions = json(browser.decide("{}")).get("decisions");
        assertThat(decisions.valueStream().map(decision -> decision.get("slot").stringValue()))
                .containsExactly("home.hero", "home.promo", "home.once", "home.parts", "home.empty");
        assertThat(decisions.get(4)).isEqualTo(json("{\"slot\": \"home.empty\", \"reason\": \"DISABLED\", \"fields\": {}}"));
    }

    @Test
    void writesEachKindOfFieldInItsOwnForm() {
        JsonNode fields = json(browser.decide(
                                """
                                {"slots": ["home.parts"], "context": {"referrer": "<script>"}}
                                """))
                .at("/decisions/0/fields");
        assertThat(fields)
                .isEqualTo(
                        json(
                                """
                                {"text": "You come from &lt;script&gt;", "richText": "<p>Rich</p>",
                                 "image": {"source": "/boots.svg", "alternative": "Boots"},
                                 "link": {"target": "/c/boots", "label": "All boots"},
                                 "number": 3, "fraction": 0.5, "products": ["p1", "p2"]}
                                """));
    }

    @Test
    void knowsWhatTheVisitorOfTheCookieDidOnPages() {
        browser.consenting().get("/p/Fjell");
        browser.get("/p/Skog");
        JsonNode decision = json(browser.decide("{\"slots\": [\"home.hero\"]}")).at("/decisions/0");
        assertThat(decision.get("experience").stringValue()).isEqualTo("boot-lovers");
        assertThat(decision.at("/fields/headline").stringValue()).isEqualTo("Still thinking about Skog?");
    }

    @Test
    void countsWhatItAnsweredAgainstItsCap() {
        browser.consenting();
        assertThat(browser.decide("{\"slots\": [\"home.once\"]}").body()).contains("Only once");
        assertThat(browser.decide("{\"slots\": [\"home.once\"]}").body()).contains("Nothing new", "CAPPED");
    }

    @Nested
    class WithAServerKey {

        @Test
        void answersForTheVisitorAndTheInstantNamedTheSameEachTime() {
            String call =
                    """
                    {"visitor": {"id": "named"}, "at": "2026-12-24T20:00:00+01:00",
                     "context": {"timeZone": "Europe/Berlin", "consent": ["personalization"]}}
                    """;
            HttpResponse<String> first = server.decide(call);
            assertThat(json(first).at("/decisions/1/variant").stringValue()).isEqualTo("evening");
            assertThat(json(first).at("/validUntil").stringValue()).isEqualTo("2026-12-24T22:00:00Z");
            assertThat(server.decide(call).body()).isEqualTo(first.body());
            assertThat(first.headers().allValues("set-cookie")).isEmpty();
        }

        @Test
        void tellsWhy() {
            JsonNode explanation = json(server.decide(
                                    """
                                    {"slots": ["home.hero"], "visitor": {"id": "named"}, "explain": true,
                                     "context": {"consent": ["personalization"]}}
                                    """))
                    .at("/decisions/0/explanation");
            assertThat(explanation.get("summary").stringValue()).isNotBlank();
            assertThat(explanation.at("/experiences/1/name").stringValue()).isEqualTo("Boot lovers");
            assertThat(explanation.at("/experiences/1/outcome").stringValue()).isEqualTo("NOT_MATCHED");
        }

        @Test
        void answersVisitorsWhoDifferOnlyInForbiddenDataTheSame() {
            Browser rich = new Browser(port).consenting();
            rich.get("/p/Fjell");
            rich.get("/p/Skog");
            rich.post("/sign-in");
            String known = rich.cookie("attune_visitor").split("\\.")[1];
            assertThat(decide(known, "[\"personalization\"]")).contains("gold-members");
            for (String consent : new String[] {"[]", "[\"analytics\"]", "[\"marketing\"]"}) {
                assertThat(decide(known, consent)).isEqualTo(decide("nobody-knows-me", consent));
            }
        }

        private String decide(String visitor, String consent) {
            return server.decide("{\"visitor\": {\"id\": \"" + visitor + "\"}, \"explain\": true, \"context\": {\"consent\": "
                            + consent + "}}")
                    .body();
        }
    }

    @Nested
    class Refuses {

        @Test
        void aWrongServerKey() {
            HttpResponse<String> answer =
                    new Browser(port).sending("Authorization", "Bearer wrong").decide("{}");
            assertProblem(answer, 401, "wrong-server-key");
            assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"visitor\": {\"id\": \"v\"}}|/visitor",
                    "{\"at\": \"2026-11-22T17:00:00Z\"}|/at",
                    "{\"explain\": true}|/explain",
                    "{\"context\": {\"consent\": [\"personalization\"]}}|/context/consent",
                    "{\"context\": {\"country\": \"DE\"}}|/context/country"
                })
        void whatNeedsAServerKeyWithoutOne(String call, String pointer) {
            JsonNode problem = assertProblem(browser.decide(call), 403, "server-key-needed");
            assertThat(problem.get("pointer").stringValue()).isEqualTo(pointer);
        }

        @Test
        void aSlotThatIsNotPublished() {
            JsonNode problem = assertProblem(
                    browser.decide("{\"slots\": [\"home.hero\", \"home.nowhere\"]}"), 400, "unknown-slot");
            assertThat(problem.get("pointer").stringValue()).isEqualTo("/slots/1");
            assertThat(problem.get("detail").stringValue()).contains("home.nowhere");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"slots\": |malformed-json",
                    "[]|invalid-request",
                    "{\"slots\": {}}|invalid-request",
                    "{\"rules\": []}|invalid-request",
                    "{\"context\": {\"timeZone\": \"Mars/Olympus\"}}|unknown-time-zone",
                    "{\"context\": {\"locale\": \"!\"}}|invalid-locale"
                })
        void whatIsNotAsItMustBe(String call, String kind) {
            HttpResponse<String> answer = browser.decide(call);
            assertProblem(answer, 400, kind);
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        }

        @Test
        void aForgedVisitorCookie() {
            browser.with("attune_visitor", "v1.AAAAAAAAAAAAAAAAAAAAAA.AAAA");
            assertProblem(browser.decide("{}"), 400, "forged-visitor");
        }

        @Test
        void aBodyOverSixtyFourKibibytes() {
            String big = "{\"context\": {\"url\": \"/" + "x".repeat(64 * 1024) + "\"}}";
            assertProblem(browser.decide(big), 413, "body-too-large");
        }

        @Test
        void aBodyThatDoesNotTellHowLongItIs() {
            byte[] big = new byte[300 * 1024];
            java.util.Arrays.fill(big, (byte) ' ');
            HttpResponse<String> answer = browser.postJson(
                    "/attune/v1/decide", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)));
            assertProblem(answer, 413, "body-too-large");
        }

        @Test
        void anotherMethod() {
            assertProblem(browser.get("/attune/v1/decide"), 405, "wrong-method");
        }

        @Test
        void anotherMediaType() {
            HttpResponse<String> answer = browser.send(browser.request("/attune/v1/decide")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}")));
            assertProblem(answer, 415, "wrong-media-type");
        }

        @Test
        void anAddressThatDoesNotExist() {
            assertProblem(browser.get("/attune/v1/nowhere"), 404, "not-found");
            assertProblem(browser.postJson("/attune/nowhere", BodyPublishers.ofString("{}")), 404, "not-found");
        }

        @Test
        void nothingOfTheShopsOwn() {
            HttpResponse<String> answer = browser.get("/nowhere");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("urn:attune");
        }

        private JsonNode assertProblem(HttpResponse<String> answer, int status, String kind) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            JsonNode problem = json(answer);
            assertThat(problem.get("type").stringValue()).isEqualTo("urn:attune:problem:" + kind);
            assertThat(problem.get("status").intValue()).isEqualTo(status);
            assertThat(problem.get("title").stringValue()).isNotBlank();
            assertThat(problem.get("detail").stringValue()).isNotBlank();
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at dev.attune");
            return problem;
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.getBytes(StandardCharsets.UTF_8));
    }
}
