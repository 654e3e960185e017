package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|srcset)=\"(/[^\"#]*)");
    private static final Map<String, String> KARI = Map.of(
            "name", "Kari Nordmann",
            "email", "kari@example.com",
            "street", "Bryggen 7",
            "postcode", "5003",
            "city", "Bergen",
            "country", "NO");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void enterTheShop() {
        browser = new Browser(port);
    }

    @Test
    void everyLinkOnEveryPageLeadsSomewhere() {
        browser.submit("/cart/add", Map.of("sku", "fjell-boots"));
        Deque<String> open = new ArrayDeque<>(Set.of("/", "/checkout", "/search?q=zeppelin"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> page = browser.open(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            Matcher found = ADDRESS.matcher(page.body());
            while (found.find()) {
                String next = found.group(1).replace("&amp;", "&");
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(200).contains("/c/boots", "/products/lykt-lantern", "/cart", "/js/shop.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/c/tents", "/products/fjell-boots", "/search?q=wool", "/cart", "/sign-in", "/nowhere"})
    void carriesNoInlineScriptOrStyle(String path) {
        HttpResponse<String> page = browser.open(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContainPattern(" on[a-z]+=\"");
        assertThat(page.body()).containsPattern("<script type=\"module\" src=\"/js/shop.js\"></script>");
        assertThat(page.body().split("<script", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"/, 4", "/c/boots, 2", "/products/fjell-boots, 2", "/search?q=tent, 2", "/sign-in, 1"})
    void fillsEachOfItsSlotsAndTellsWhy(String path, int slots) {
        String page = browser.open(path).body();

        assertThat(page.split("<summary>why\\?</summary>", -1)).hasSize(slots + 1);
        assertThat(page).doesNotContain("<attune:slot", "Nothing is published here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/products/nothing", "/c/nothing"})
    void saysInItsOwnStyleThatAPathEnds(String path) {
        HttpResponse<String> page = browser.open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This path ends here", "<header class=\"top\">");
    }

    @Nested
    class InADepartment {

        @Test
        void sortsByPrice() {
            String page = browser.open("/c/boots?sort=price").body();

            assertThat(page.indexOf("Myr rubber boots")).isLessThan(page.indexOf("Tinde boots"));
            assertThat(browser.open("/c/boots?sort=-price").body())
                    .satisfies(other ->
                            assertThat(other.indexOf("Tinde boots")).isLessThan(other.indexOf("Myr rubber boots")));
        }

        @Test
        void narrowsDownByKindAndPrice() {
            assertThat(browser.open("/c/boots?kind=Mountain&to=200").body())
                    .contains("1 product<", "Vidde boots")
                    .doesNotContain("/products/fjell-boots\">Fjell boots</a></h3>");
        }

        @Test
        void narrowsDownToOffersThatKeepWaterOut() {
            assertThat(browser.open("/c/boots?waterproof=true&offers=true").body())
                    .contains("1 product<", "Skog boots</a></h3>");
        }

        @Test
        void offersAWayBackWhenNothingFits() {
            assertThat(browser.open("/c/boots?from=9000").body()).contains("0 products", "Show everything");
        }

        @Test
        void showsEverythingWhenAPriceIsNoNumber() {
            assertThat(browser.open("/c/boots?from=cheap").body()).contains("8 products");
        }
    }

    @Nested
    class InTheSearch {

        @Test
        void findsWithoutAccents() {
            assertThat(browser.open("/search?q=drom").body()).contains("Drøm 0 sleeping bag");
        }

        @Test
        void suggestsSomethingWhenNothingIsFound() {
            assertThat(browser.open("/search?q=zeppelin").body())
                    .contains("Nothing found for", "Others never regret these");
        }

        @Test
        void showsAQueryAsText() {
            assertThat(browser.open("/search?q=%3Cb%3Ehello").body())
                    .contains("&lt;b&gt;hello")
                    .doesNotContain("<b>hello");
        }
    }

    @Nested
    class WhenBuying {

        @Test
        void fillsChangesAndEmptiesTheCart() {
            assertThat(browser.submit("/cart/add", Map.of("sku", "kopp-mug", "quantity", "2"))
                            .body())
                    .contains("€29.80", "€6.90", "€36.70", "Delivery is free from €150.");
            assertThat(browser.submit("/cart/change", Map.of("sku", "kopp-mug", "quantity", "5"))
                            .body())
                    .contains("€74.50");
            assertThat(browser.submit("/cart/change", Map.of("sku", "kopp-mug", "quantity", "0"))
                            .body())
                    .contains("It is empty");
        }

        @Test
        void saysBesideTheFieldWhatIsWrongAndKeepsTheRest() {
            browser.submit("/cart/add", Map.of("sku", "fjell-boots"));

            HttpResponse<String> page = browser.submit(
                    "/checkout",
                    Map.of(
                            "name",
                            "Kari",
                            "email",
                            "nonsense",
                            "street",
                            "",
                            "postcode",
                            "5003",
                            "city",
                            "Bergen",
                            "country",
                            "NO"));

            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("value=\"Kari\"", "value=\"nonsense\"", "This does not look like an email address.")
                    .contains("id=\"street-error\"", "aria-describedby=\"street-error\"")
                    .doesNotContain("id=\"city-error\"");
        }

        @Test
        void thanksForTheOrderAndEmptiesTheCart() {
            browser.submit("/cart/add", Map.of("sku", "fjell-boots"));

            HttpResponse<String> page = browser.submit("/checkout", KARI);

            assertThat(page.uri().getPath()).isEqualTo("/confirmation");
            assertThat(page.body())
                    .contains("Thank you, Kari Nordmann.", "1 × Fjell boots", "Bryggen 7, 5003 Bergen, NO");
            assertThat(browser.open("/cart").body()).contains("It is empty");
        }

        @Test
        void leadsFromTheCheckoutOfAnEmptyCartBackToIt() {
            assertThat(browser.open("/checkout").uri().getPath()).isEqualTo("/cart");
        }

        @Test
        void refusesFormsOfOtherSites() {
            HttpResponse<String> answer = browser.send(browser.request("/cart/add?sku=kopp-mug")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(browser.open("/cart").body()).contains("It is empty");
        }

        @ParameterizedTest
        @CsvSource({
            "null, 403",
            "https://evil.example, 403",
            "http://localhost:1, 403",
            "http://localhost:PORT, 200",
            "https://LOCALHOST:PORT, 200"
        })
        void takesFormsOfItsOwnOriginOnly(String origin, int status) {
            HttpResponse<String> answer = browser.send(browser.request("/cart/add?sku=kopp-mug")
                    .header("Origin", origin.replace("PORT", Integer.toString(port)))
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(status);
        }
    }
}
