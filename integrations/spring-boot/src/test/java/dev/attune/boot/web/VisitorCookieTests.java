package dev.attune.boot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.visitor.VisitorId;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorCookieTests {

    private static final byte[] KEY = "a key of thirty-two characters..".getBytes(StandardCharsets.UTF_8);

    private final VisitorCookie cookie = new VisitorCookie("attune_visitor", Duration.ofDays(365), false, KEY);

    @Test
    void isReadBackAsTheVisitorItWasWrittenFor() {
        VisitorId visitor = cookie.newVisitor();
        assertThat(read(write(visitor).getValue())).isEqualTo(new VisitorCookie.Reading.Genuine(visitor));
    }

    @Test
    void isVersionedAndSigned() {
        assertThat(write(cookie.newVisitor()).getValue()).matches("v1\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");
    }

    /** RFC 2104 with SHA-256 over "v1.AAAAAAAAAAAAAAAAAAAAAA", computed by OpenSSL. */
    @Test
    void isSignedWithHmacSha256() {
        assertThat(write(new VisitorId("AAAAAAAAAAAAAAAAAAAAAA")).getValue())
                .isEqualTo("v1.AAAAAAAAAAAAAAAAAAAAAA.uOGkYJJbkwHnQsiO8EM4FvqXfXj0AjRt7Zuevu6JVZc");
    }

    @Test
    void namesAnotherVisitorEachTime() {
        assertThat(cookie.newVisitor()).isNotEqualTo(cookie.newVisitor());
    }

    @Test
    void isOutOfReachForScriptsAndOtherSites() {
        ResponseCookie written = write(cookie.newVisitor());
        assertThat(written.isHttpOnly()).isTrue();
        assertThat(written.getSameSite()).isEqualTo("Lax");
        assertThat(written.getPath()).isEqualTo("/");
        assertThat(written.getMaxAge()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void isSecureBehindTlsOnly() {
        MockHttpServletRequest secure = new MockHttpServletRequest();
        secure.setSecure(true);
        assertThat(cookie.write(cookie.newVisitor(), secure).isSecure()).isTrue();
        assertThat(write(cookie.newVisitor()).isSecure()).isFalse();
    }

    @Test
    void staysWithinTheApplication() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/shop");
        assertThat(cookie.write(cookie.newVisitor(), request).getPath()).isEqualTo("/shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1..", "none", "v2.AAAAAAAAAAAAAAAAAAAAAA.x", "v1.AAAAAAAAAAAAAAAAAAAAAA.%00"})
    void isForgedWhenItHasAnotherForm(String value) {
        assertThat(read(value)).isInstanceOf(VisitorCookie.Reading.Forged.class);
    }

    @Test
    void isForgedWhenTheSignatureIsOfAnotherVisitor() {
        String mine = write(cookie.newVisitor()).getValue();
        String yours = write(cookie.newVisitor()).getValue();
        assertThat(read(mine.substring(0, 26) + yours.substring(26))).isInstanceOf(VisitorCookie.Reading.Forged.class);
    }

    @Test
    void isForgedWhenSignedWithAnotherKey() {
        VisitorCookie other = new VisitorCookie(
                "attune_visitor", Duration.ofDays(365), false, "another key!....".getBytes(StandardCharsets.UTF_8));
        String value =
                other.write(other.newVisitor(), new MockHttpServletRequest()).getValue();
        assertThat(read(value)).isInstanceOf(VisitorCookie.Reading.Forged.class);
    }

    @Test
    void isAbsentWithoutOne() {
        assertThat(cookie.read(new MockHttpServletRequest())).isInstanceOf(VisitorCookie.Reading.Absent.class);
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new VisitorCookie("v", Duration.ofDays(1), false, new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15");
    }

    private ResponseCookie write(VisitorId visitor) {
        return cookie.write(visitor, new MockHttpServletRequest());
    }

    private VisitorCookie.Reading read(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("attune_visitor", value));
        return cookie.read(request);
    }

    @Test
    void isSecureBehindAProxyThatDoesNotTellIfTheShopSaysSo() {
        VisitorCookie always = new VisitorCookie("attune_visitor", Duration.ofDays(365), true, KEY);
        MockHttpServletRequest plain = new MockHttpServletRequest();
        assertThat(always.write(always.newVisitor(), plain).isSecure()).isTrue();
        assertThat(always.forget(plain).isSecure()).isTrue();
    }
}
