package dev.attune.boot.web;

import static dev.attune.api.consent.Purpose.ANALYTICS;
import static dev.attune.api.consent.Purpose.PERSONALIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.consent.Consent;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CookieConsentTests {

    private final ConsentResolver consents = ConsentResolver.cookie("attune_consent", Set.of(ANALYTICS));

    @Test
    void isTheDefaultWithoutACookie() {
        assertThat(consents.resolve(new MockHttpServletRequest())).isEqualTo(Consent.to(ANALYTICS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personalization.analytics",
                "personalization,analytics",
                "analytics%2Cpersonalization",
                "personalization.analytics.Not a purpose."
            })
    void isWhatTheCookieNames(String value) {
        assertThat(resolve(value)).isEqualTo(Consent.to(PERSONALIZATION, ANALYTICS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "PERSONALIZATION", "...", "<script>"})
    void isNothingOtherwise(String value) {
        assertThat(resolve(value)).isEqualTo(Consent.none());
    }

    @Test
    void isNothingForACookieThatIsTooLongToBeOurs() {
        assertThat(resolve("personalization" + ".analytics".repeat(200))).isEqualTo(Consent.none());
    }

    private Consent resolve(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("attune_consent", value));
        return consents.resolve(request);
    }
}
