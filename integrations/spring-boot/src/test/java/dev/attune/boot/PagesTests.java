package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Browser;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.LoggedEvent;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PagesTests extends OpenShop {

    @Autowired
    private EventLog log;

    @Test
    void showTheBaselineOnAFirstVisit() {
        HttpResponse<String> page = browser().consenting().get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Welcome outside")
                .contains("<aside data-reason=\"DEFAULT\">Out now</aside>")
                .doesNotContain("Own hero");
    }

    @Test
    void keepTheirOwnMarkupWhereNothingIsPublished() {
        assertThat(browser().get("/").body()).contains("Own unknown").contains("Own empty");
    }

    @Test
    void giveTheVisitorOneCookie() {
        HttpResponse<String> first = browser().get("/");
        assertThat(first.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("attune_visitor=v1.")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(browser().get("/").headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void takeAForgedCookieForANewVisitor() {
        HttpResponse<String> page =
                browser().with("attune_visitor", "v1.somebody.else").get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("set-cookie")).hasSize(1);
    }

    @Test
    void talkAboutBootsAfterTwoOfThem() {
        browser().consenting().get("/");
        assertThat(browser().get("/p/Fjell").body()).contains("Welcome outside");
        assertThat(browser().get("/p/Skog").body()).contains("Still thinking about Skog?");
        assertThat(browser().get("/").body()).contains("Still thinking about Skog?");
    }

    @Test
    void forgetTheBootsAfterTenMinutes() {
        browser().consenting().get("/");
        browser().get("/p/Fjell");
        browser().get("/p/Skog");
        clock().pass(Duration.ofMinutes(11));
        assertThat(browser().get("/").body()).contains("Welcome outside");
        clock().pass(Duration.ofMinutes(-11));
    }

    @Test
    void knowTheEveningOfTheVisitorsOwnZone() {
        assertThat(browser().with("attune_tz", "Asia/Tokyo").get("/").body()).contains("A calm evening");
        assertThat(browser().with("attune_tz", "America/New_York").get("/").body())
                .contains("Out now");
    }

    @Test
    void greetWhoSignedInWithTheNameAsTextAndNoLongerAfterSigningOut() {
        browser().consenting().get("/");
        browser().post("/sign-in");
        assertThat(browser().get("/").body()).contains("Good to see you, &lt;Ada&gt;");
        String before = browser().cookie("attune_visitor");
        browser().post("/sign-out");
        assertThat(browser().cookie("attune_visitor")).isNotEqualTo(before);
        assertThat(browser().get("/").body()).contains("Welcome outside");
    }

    @Test
    void takeNobodyForTheCustomerWhoWasHereBeforeConsentWasWithdrawn() {
        browser().consenting().get("/");
        browser().post("/sign-in");
        assertThat(browser().get("/").body()).contains("Good to see you, &lt;Ada&gt;");
        String before = browser().cookie("attune_visitor");
        browser().with("attune_consent", "none").post("/sign-in");
        assertThat(browser().cookie("attune_visitor")).isNotEmpty().isNotEqualTo(before);
        assertThat(browser().consenting().get("/").body()).contains("Welcome outside");
    }

    @Test
    void keepWhatWasSeenBeforeSigningIn() {
        browser().consenting().get("/");
        String before = browser().cookie("attune_visitor");
        browser().post("/sign-in");
        assertThat(browser().cookie("attune_visitor")).isEqualTo(before);
    }

    @Test
    void countWhatTheyShowedAgainstItsCap() {
        assertThat(browser().consenting().get("/").body()).contains("Only once");
        assertThat(browser().get("/").body()).contains("Nothing new");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch", "X-Requested-With, XMLHttpRequest", "Sec-Fetch-Dest, empty"})
    void countNothingAgainstACapThatNobodySees(String header, String value) {
        browser().consenting().get("/p/Fjell");
        Browser script = newBrowser()
                .consenting()
                .with("attune_visitor", browser().cookie("attune_visitor"))
                .sending(header, value);
        assertThat(script.get("/").body()).contains("Only once");
        script.send(script.request("/").method("HEAD", BodyPublishers.noBody()));
        assertThat(browser().get("/").body()).contains("Only once");
    }

    @Test
    void leaveNoTraceOfABot() {
        browser().consenting().sending("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        browser().get("/p/Fjell");
        browser().get("/p/Skog");
        assertThat(browser().get("/").body()).contains("Only once");
        assertThat(browser().get("/").body()).contains("Only once").contains("Welcome outside");
        assertThat(eventsOf(browser())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'private, no-cache'",
        "/long, 'private, no-cache'",
        "/p/Fjell, 'private, no-cache'",
        "/cached, max-age=7"
    })
    void areKeptOutOfSharedCachesUnlessTheShopSaysOtherwise(String path, String header) {
        HttpResponse<String> page = browser().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("cache-control")).containsExactly(header);
    }

    @Test
    void areCountedAsPageViews() {
        browser().consenting().get("/");
        browser().get("/p/Fjell");
        assertThat(eventsOf(browser())).containsExactly("Page Viewed", "Product Viewed", "Page Viewed");
    }

    @Test
    void areNotCountedWhenTheyAreNoPages() {
        browser().consenting().get("/");
        browser().get("/broken");
        browser().get("/nowhere");
        browser().get("/api/numbers");
        browser().sending("Sec-Purpose", "prefetch").get("/");
        assertThat(eventsOf(browser())).containsExactly("Page Viewed");
    }

    @Test
    void leaveNoTraceWithoutConsent() {
        browser().get("/");
        browser().get("/p/Fjell");
        browser().get("/p/Skog");
        browser().post("/sign-in");
        assertThat(browser().get("/").body()).contains("Welcome outside").contains("Only once");
        assertThat(eventsOf(browser())).isEmpty();
        assertThat(browser().consenting().get("/").body()).contains("Welcome outside");
    }

    private List<String> eventsOf(Browser somebody) {
        String visitor = somebody.cookie("attune_visitor").split("\\.")[1];
        return log.read(null, 100_000).toCompletableFuture().join().stream()
                .map(LoggedEvent::event)
                .filter(event -> event.visitor().value().equals(visitor))
                .map(event -> event.name())
                .toList();
    }
}
