package dev.attune.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.RequestContext;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestContextsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final VisitorIdentity SOMEBODY = new VisitorIdentity(new VisitorId("somebody"), true);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/shop/c/boots");
    private final RequestContexts contexts = new RequestContexts(
            Clock.fixed(NOW, ZoneOffset.UTC),
            ConsentResolver.cookie("attune_consent", Set.of(Purpose.ANALYTICS)),
            new SiteSettings(ZoneId.of("Europe/Berlin"), Locale.GERMANY, "X-Country", "X-Zone"));

    @Test
    void tellsTheAddressOfThePage() {
        request.setContextPath("/shop");
        request.setQueryString("sort=price");
        request.addHeader("Referer", "https://search.example/?q=boots");
        assertThat(value(StandardAttributes.REQUEST_URL)).isEqualTo(Value.of("/shop/c/boots?sort=price"));
        assertThat(value(StandardAttributes.REQUEST_PATH)).isEqualTo(Value.of("/c/boots"));
        assertThat(value(StandardAttributes.REQUEST_REFERRER)).isEqualTo(Value.of("https://search.example/?q=boots"));
    }

    @Test
    void boundsWhatIsTooLong() {
        request.setQueryString("q=" + "x".repeat(10_000));
        assertThat(((Value.Text) value(StandardAttributes.REQUEST_URL)).value()).hasSize(2048);
    }

    @Test
    void asksTheClockOncePerRequest() {
        Instant first = contexts.instantOf(request);
        RequestContexts later = new RequestContexts(
                Clock.fixed(NOW.plusSeconds(9), ZoneOffset.UTC),
                unasked -> Consent.none(),
                new SiteSettings(ZoneId.of("UTC"), Locale.ROOT, null, null));
        assertThat(later.instantOf(request)).isEqualTo(first);
        assertThat(later.instantOf(new MockHttpServletRequest())).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void tellsWhoAsksAndWhatIsAllowed() {
        RequestContext context = page();
        assertThat(context.visitor()).isEqualTo(SOMEBODY.visitor());
        assertThat(context.returning()).isTrue();
        assertThat(context.at()).isEqualTo(NOW);
        assertThat(context.consent()).isEqualTo(Consent.to(Purpose.ANALYTICS));
    }

    @Nested
    class TheZone {

        @Test
        void isTheSitesUnlessTold() {
            assertThat(zone()).isEqualTo(zone("Europe/Berlin", ZoneOrigin.SITE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Tokyo", "Asia%2FTokyo"})
        void isThatOfTheCookie(String value) {
            request.setCookies(new Cookie("attune_tz", value));
            assertThat(zone()).isEqualTo(zone("Asia/Tokyo", ZoneOrigin.CLIENT));
        }

        @Test
        void isThatOfTheHeaderFirst() {
            request.setCookies(new Cookie("attune_tz", "Asia/Tokyo"));
            request.addHeader("X-Attune-Time-Zone", "America/New_York");
            assertThat(zone()).isEqualTo(zone("America/New_York", ZoneOrigin.CLIENT));
        }

        @Test
        void isThatOfThePlaceWhereTheClientTellsNone() {
            request.addHeader("X-Zone", "America/Lima");
            assertThat(zone()).isEqualTo(zone("America/Lima", ZoneOrigin.GEO));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Mars/Olympus", "", "../../etc", "🕛"})
        void isNotTakenFromACookieThatNamesNone(String value) {
            request.setCookies(new Cookie("attune_tz", value));
            assertThat(zone()).isEqualTo(zone("Europe/Berlin", ZoneOrigin.SITE));
        }

        private VisitorZone zone() {
            return page().zones().resolve(null);
        }

        private VisitorZone zone(String id, ZoneOrigin origin) {
            return new VisitorZone(ZoneId.of(id), origin, ZoneId.of("Europe/Berlin"));
        }
    }

    @Nested
    class TheLocale {

        @Test
        void isTheSitesUnlessTold() {
            assertThat(page().locale()).isEqualTo(Locale.GERMANY);
        }

        @Test
        void isThatOfTheBrowser() {
            request.addHeader("Accept-Language", "fr-FR,fr;q=0.9");
            request.addPreferredLocale(Locale.FRANCE);
            assertThat(page().locale()).isEqualTo(Locale.FRANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"DE,DE", "de,DE", "XX1,", "D,", "<b>,"})
    void tellsTheCountryOfATrustedHeaderIfItIsOne(String header, String country) {
        request.addHeader("X-Country", header);
        assertThat(value(StandardAttributes.REQUEST_COUNTRY)).isEqualTo(country == null ? null : Value.of(country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36|desktop",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148|phone",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36|phone",
                "Mozilla/5.0 (Linux; Android 15; SM-X710) Chrome/140.0 Safari/537.36|tablet",
                "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148|tablet",
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0|phone",
                "Mozilla/5.0 (Linux; Android 11; CUBOT X50) Chrome/140.0 Mobile Safari/537.36|phone",
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) Chrome/140.0 Mobile (compatible; Googlebot/2.1)|bot",
                "Mozilla/5.0 (compatible; Baiduspider/2.0)|bot",
                "Mozilla/5.0 (compatible; Yahoo! Slurp)|bot",
                "SomeCRAWLER/1.0|bot",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36|desktop",
                "Wget/1.21|desktop",
                "curl/8.5.0|desktop"
            })
    void tellsTheKindOfDevice(String userAgent, String device) {
        request.addHeader("User-Agent", userAgent);
        assertThat(value(StandardAttributes.REQUEST_DEVICE)).isEqualTo(Value.of(device));
    }

    private RequestContext page() {
        return contexts.ofPage(request, SOMEBODY);
    }

    private Value value(Attribute attribute) {
        return page().attributes().get(attribute.key());
    }
}
