package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the decide call refuses, each with a problem detail and without a trace. */
class DecideRefusalTests extends OpenShop {

    @Test
    void aWrongServerKey() {
        HttpResponse<String> answer =
                newBrowser().sending("Authorization", "Bearer wrong").decide("{}");
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
        JsonNode problem = assertProblem(browser().decide(call), 403, "server-key-needed");
        assertThat(problem.get("pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void inJsonWhateverElseTheCallerWouldTake() {
        assertProblem(newBrowser().sending("Accept", "application/xml").decide("{"), 400, "malformed-json");
    }

    @Test
    void aSlotThatIsNotPublished() {
        JsonNode problem =
                assertProblem(browser().decide("{\"slots\": [\"home.hero\", \"home.nowhere\"]}"), 400, "unknown-slot");
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
        HttpResponse<String> answer = browser().decide(call);
        assertProblem(answer, 400, kind);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void aForgedVisitorCookie() {
        browser().with("attune_visitor", "v1.AAAAAAAAAAAAAAAAAAAAAA.AAAA");
        assertProblem(browser().decide("{}"), 400, "forged-visitor");
    }

    @Test
    void aBodyOverSixtyFourKibibytes() {
        String big = "{\"context\": {\"url\": \"/" + "x".repeat(64 * 1024) + "\"}}";
        assertProblem(browser().decide(big), 413, "body-too-large");
    }

    @Test
    void aBodyThatDoesNotTellHowLongItIs() {
        byte[] big = new byte[300 * 1024];
        Arrays.fill(big, (byte) ' ');
        HttpResponse<String> answer = browser()
                .postJson("/attune/v1/decide", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)));
        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void anotherMethod() {
        HttpResponse<String> answer = browser().get("/attune/v1/decide");
        assertProblem(answer, 405, "wrong-method");
        assertThat(answer.headers().allValues("allow")).containsExactly("POST");
    }

    @Test
    void anotherMediaType() {
        HttpResponse<String> answer = browser()
                .send(browser()
                        .request("/attune/v1/decide")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")));
        assertProblem(answer, 415, "wrong-media-type");
    }

    @Test
    void anAddressThatDoesNotExist() {
        assertProblem(browser().get("/attune/v1/nowhere"), 404, "not-found");
        assertProblem(browser().postJson("/attune/nowhere", BodyPublishers.ofString("{}")), 404, "not-found");
    }

    @Test
    void nothingOfTheShopsOwn() {
        HttpResponse<String> answer = browser().get("/nowhere");
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

    private static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.getBytes(StandardCharsets.UTF_8));
    }
}
