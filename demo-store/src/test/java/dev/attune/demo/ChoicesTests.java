package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChoicesTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void enterTheShop() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "Ben", "Chiara"})
    void signsInAndOutAgain(String name) {
        assertThat(browser.open("/sign-in").body()).contains("Continue as " + name);

        assertThat(browser.submit("/sign-in", Map.of("persona", name.toLowerCase(Locale.ROOT)))
                        .body())
                .contains(name + "</span>", "Sign out");
        assertThat(browser.submit("/sign-out", Map.of()).body())
                .contains("Sign in")
                .doesNotContain("Sign out");
    }

    @Test
    void leavesNothingOfACustomerToTheNext() {
        browser.open("/");
        browser.submit("/sign-in", Map.of("persona", "anna"));
        String anna = browser.cookie("attune_visitor").orElseThrow();
        browser.submit("/cart/add", Map.of("sku", "fjell-boots"));
        assertThat(browser.open("/cart").body()).doesNotContain("It is empty");

        browser.submit("/sign-in", Map.of("persona", "ben"));
        String ben = browser.cookie("attune_visitor").orElseThrow();
        assertThat(ben).isNotEqualTo(anna);
        assertThat(browser.open("/cart").body()).contains("It is empty");

        browser.submit("/cart/add", Map.of("sku", "fjell-boots"));
        browser.submit("/sign-out", Map.of());
        assertThat(browser.cookie("attune_visitor").orElseThrow()).isNotEqualTo(ben);
        assertThat(browser.open("/cart").body()).contains("It is empty");
    }

    @Test
    void keepsWhatAVisitorDidBeforeSigningIn() {
        browser.submit("/cart/add", Map.of("sku", "fjell-boots"));
        browser.open("/");
        String before = browser.cookie("attune_visitor").orElseThrow();
        browser.submit("/sign-in", Map.of("persona", "anna"));
        assertThat(browser.cookie("attune_visitor")).hasValue(before);
        assertThat(browser.open("/cart").body()).doesNotContain("It is empty");
    }

    @Test
    void refusesCustomersWhoDoNotExist() {
        assertThat(browser.submit("/sign-in", Map.of("persona", "mallory")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForConsentOnceAndRemembersTheAnswer() {
        assertThat(browser.open("/").body()).contains("No thanks");

        HttpResponse<String> page = browser.submit("/consent", Map.of("choice", "granted", "back", "/c/boots"));

        assertThat(page.uri().getPath()).isEqualTo("/c/boots");
        assertThat(page.body()).doesNotContain("No thanks").contains("Stop that");
        assertThat(browser.cookie("attune_consent")).contains("personalization");
        browser.submit("/consent", Map.of("choice", "declined"));
        assertThat(browser.cookie("attune_consent")).contains("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
    void neverLeadsOutOfTheShop(String back) {
        assertThat(browser.submit("/consent", Map.of("choice", "declined", "back", back))
                        .uri()
                        .toString())
                .isEqualTo("http://localhost:" + port + "/");
    }

    @Test
    void remembersTheTheme() {
        assertThat(browser.open("/").body()).contains("data-theme=\"auto\"");
        assertThat(browser.submit("/theme", Map.of("theme", "dark", "back", "/cart"))
                        .body())
                .contains("data-theme=\"dark\"");
    }

    @Test
    void travelsToTheEveningAndHomeAgain() {
        assertThat(browser.submit("/guide/evening", Map.of()).body()).contains("Come home");
        assertThat(browser.cookie("attune_tz"))
                .isEqualTo(browser.cookie("demo_zone"))
                .isPresent();
        browser.submit("/guide/here", Map.of());
        assertThat(browser.cookie("attune_tz")).isEmpty();
    }
}
