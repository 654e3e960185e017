package dev.attune.boot.web;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Tells what the visitor of a request has granted. A host with a consent platform of its own declares a bean of this type. It is
 * asked more than once per request, so it must answer from the request alone, and must not throw.
 */
@FunctionalInterface
public interface ConsentResolver {

    Consent resolve(HttpServletRequest request);

    /**
     * Reads a cookie of purposes joined by dots or commas, such as {@code personalization.analytics}, or {@code none}.
     *
     * @param cookieName its name
     * @param defaults what is granted where the request has no such cookie
     */
    static ConsentResolver cookie(String cookieName, Set<Purpose> defaults) {
        return new CookieConsent(cookieName, defaults);
    }
}
