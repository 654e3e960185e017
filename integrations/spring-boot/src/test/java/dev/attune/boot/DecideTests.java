package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideTests extends OpenShop {

    @Test
    void answersWhatIsToBeShown() {
        HttpResponse<String> answer = browser().decide("""
                {"slots": ["home.hero", "home.promo"],
                 "context": {"url": "/", "timeZone": "Asia/Tokyo", "locale": "de-DE"}}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
        assertThat(json(answer)).isEqualTo(json("""
                                {"publication": 1, "validUntil": "2026-11-22T14:00:00Z", "degraded": false, "decisions": [
                                  {"slot": "home.hero", "block": "hero", "variant": "welcome", "reason": "DEFAULT",
                                   "detail": "CONSENT", "fields": {"headline": "Welcome outside"}},
                                  {"slot": "home.promo", "block": "promo", "variant": "evening", "experience": "evenings",
                                   "reason": "TARGETING_MATCH", "fields": {"headline": "A calm evening"},
                                   "validUntil": "2026-11-22T14:00:00Z"}]}
                                """));
    }

    @Test
    void answersInJsonWhateverElseTheCallerWouldTake() {
        for (String wanted : List.of("application/xml", "application/xml, */*;q=0.1", "text/html")) {
            HttpResponse<String> answer = newBrowser().sending("Accept", wanted).decide("{}");
            assertThat(answer.statusCode()).as(wanted).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).as(wanted).hasValue("application/json");
            assertThat(json(answer).get("publication").intValue()).as(wanted).isEqualTo(1);
        }
    }

    @Test
    void answersForAllSlotsWhereNoneIsNamed() {
        JsonNode decisions = json(browser().decide("{}")).get("decisions");
        assertThat(decisions.valueStream().map(decision -> decision.get("slot").stringValue()))
                .containsExactly("home.hero", "home.promo", "home.once", "home.parts", "home.empty");
        assertThat(decisions.get(4))
                .isEqualTo(json("{\"slot\": \"home.empty\", \"reason\": \"DISABLED\", \"fields\": {}}"));
    }

    @Test
    void writesEachKindOfFieldInItsOwnForm() {
        JsonNode fields = json(browser().decide("""
                                {"slots": ["home.parts"], "context": {"referrer": "<script>"}}
                                """)).at("/decisions/0/fields");
        assertThat(fields).isEqualTo(json("""
                                {"text": "You come from &lt;script&gt;", "richText": "<p>Rich</p>",
                                 "image": {"source": "/boots.svg", "alternative": "Boots"},
                                 "link": {"target": "/c/boots", "label": "All boots"},
                                 "number": 3, "fraction": 0.5, "products": ["p1", "p2"]}
                                """));
    }

    @Test
    void knowsWhatTheVisitorOfTheCookieDidOnPages() {
        browser().consenting().get("/p/Fjell");
        browser().get("/p/Skog");
        JsonNode decision =
                json(browser().decide("{\"slots\": [\"home.hero\"]}")).at("/decisions/0");
        assertThat(decision.get("experience").stringValue()).isEqualTo("boot-lovers");
        assertThat(decision.at("/fields/headline").stringValue()).isEqualTo("Still thinking about Skog?");
    }

    @Test
    void countsWhatItAnsweredAgainstItsCap() {
        browser().consenting();
        assertThat(browser().decide("{\"slots\": [\"home.once\"]}").body()).contains("Only once");
        assertThat(browser().decide("{\"slots\": [\"home.once\"]}").body()).contains("Nothing new", "CAPPED");
    }

    @Test
    void answersForTheVisitorAndTheInstantNamedTheSameEachTime() {
        String call = """
                {"visitor": {"id": "named"}, "at": "2026-12-24T20:00:00+01:00",
                 "context": {"timeZone": "Europe/Berlin", "consent": ["personalization"]}}
                """;
        HttpResponse<String> first = newServer().decide(call);
        assertThat(json(first).at("/decisions/1/variant").stringValue()).isEqualTo("evening");
        assertThat(json(first).at("/validUntil").stringValue()).isEqualTo("2026-12-24T22:00:00Z");
        assertThat(newServer().decide(call).body()).isEqualTo(first.body());
        assertThat(first.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void tellsWhy() {
        JsonNode explanation = json(newServer().decide("""
                                {"slots": ["home.hero"], "visitor": {"id": "named"}, "explain": true,
                                 "context": {"consent": ["personalization"]}}
                                """)).at("/decisions/0/explanation");
        assertThat(explanation.get("summary").stringValue()).isNotBlank();
        assertThat(explanation.at("/experiences/1/name").stringValue()).isEqualTo("Boot lovers");
        assertThat(explanation.at("/experiences/1/outcome").stringValue()).isEqualTo("NOT_MATCHED");
    }

    @Test
    void answersVisitorsWhoDifferOnlyInForbiddenDataTheSame() {
        Browser rich = newBrowser().consenting();
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
        return newServer()
                .decide("{\"visitor\": {\"id\": \"" + visitor + "\"}, \"explain\": true, \"context\": {\"consent\": "
                        + consent + "}}")
                .body();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.getBytes(StandardCharsets.UTF_8));
    }
}
