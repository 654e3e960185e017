package dev.attune.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.consent.Purpose;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorIdentitiesTests {

    private final VisitorCookie cookie = new VisitorCookie("attune_visitor", Duration.ofDays(365), false, new byte[32]);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void giveSomebodyNewTheCookieOncePerResponse() {
        VisitorIdentity first = identities(false).of(request, response);
        VisitorIdentity again = identities(false).of(request, response);
        assertThat(again).isEqualTo(first);
        assertThat(first.returning()).isFalse();
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .contains(first.visitor().value());
    }

    @Test
    void knowWhoComesBackWithoutGivingTheCookieAgain() {
        VisitorIdentity known = identities(false).of(request, response);
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(response.getCookie("attune_visitor"));
        MockHttpServletResponse nextResponse = new MockHttpServletResponse();
        assertThat(identities(false).of(next, nextResponse)).isEqualTo(new VisitorIdentity(known.visitor(), true));
        assertThat(nextResponse.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void takeAForgedCookieForNoneAndCountIt() {
        request.setCookies(new Cookie("attune_visitor", "v1.somebody.else"));
        assertThat(identities(false).of(request, response).returning()).isFalse();
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
        assertThat(meters.counter("attune.visitor.cookies.forged").count()).isEqualTo(1);
    }

    @Test
    void renewTheVisitorWithOneCookieInTheResponse() {
        response.addHeader("Set-Cookie", "cart=1");
        VisitorIdentity before = identities(false).of(request, response);
        identities(false).renew(request, response);
        VisitorIdentity after = identities(false).of(request, response);
        assertThat(after.visitor()).isNotEqualTo(before.visitor());
        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .anyMatch(line -> line.equals("cart=1"))
                .anyMatch(line -> line.contains(after.visitor().value()));
    }

    @Test
    void makeTheBrowserForgetWhoItWasWhenConsentWasWithdrawn() {
        VisitorIdentity known = identities(false).of(request, response);
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(response.getCookie("attune_visitor"), new Cookie("attune_consent", "none"));
        MockHttpServletResponse nextResponse = new MockHttpServletResponse();
        VisitorIdentities careful = identities(true);
        careful.renew(next, nextResponse);
        assertThat(careful.of(next, nextResponse).visitor()).isNotEqualTo(known.visitor());
        assertThat(nextResponse.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("attune_visitor=;")
                .contains("Max-Age=0")
                .contains("Path=/");
    }

    @Test
    void giveNoCookieWithoutConsentWhereItIsNeeded() {
        identities(true).of(request, response);
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void giveTheCookieWithConsentWhereItIsNeeded() {
        request.setCookies(new Cookie("attune_consent", "analytics"));
        identities(true).of(request, response);
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
    }

    @Test
    void leaveAResponseAloneThatIsOnItsWay() {
        response.setCommitted(true);
        assertThat(identities(false).of(request, response).returning()).isFalse();
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }

    private VisitorIdentities identities(boolean needsConsent) {
        return new VisitorIdentities(
                cookie, ConsentResolver.cookie("attune_consent", Set.<Purpose>of()), needsConsent, meters);
    }
}
