package dev.attune.boot.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Knows the visitor of a request: by the cookie, or as a new one, who is then given the cookie, once per response. */
public final class VisitorIdentities {

    private static final String IDENTITY = VisitorIdentities.class.getName() + ".identity";
    private static final String WRITTEN = VisitorIdentities.class.getName() + ".written";

    private final VisitorCookie cookie;
    private final ConsentResolver consents;
    private final boolean needsConsent;
    private final Counter forged;

    /**
     * @param needsConsent whether only visitors who granted some purpose are given the cookie; others are somebody new with every
     *     request
     */
    public VisitorIdentities(
            VisitorCookie cookie, ConsentResolver consents, boolean needsConsent, MeterRegistry meters) {
        this.cookie = Objects.requireNonNull(cookie, "cookie");
        this.consents = Objects.requireNonNull(consents, "consents");
        this.needsConsent = needsConsent;
        this.forged = Counter.builder("attune.visitor.cookies.forged")
                .description("Requests with a visitor cookie that was not signed here.")
                .register(meters);
    }

    /** Whether the request has a visitor cookie that was not signed here. */
    public boolean isForged(HttpServletRequest request) {
        boolean isForged = cookie.read(request) instanceof VisitorCookie.Reading.Forged;
        if (isForged) {
            forged.increment();
        }
        return isForged;
    }

    /** The visitor of this request, given the cookie if new; a forged cookie counts as none. */
    public VisitorIdentity of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(IDENTITY) instanceof VisitorIdentity known) {
            return known;
        }
        isForged(request); // counted
        VisitorIdentity identity = look(request);
        keep(identity, request, response);
        return identity;
    }

    /** The visitor that the request's cookie names, else somebody new who is given no cookie. */
    public VisitorIdentity look(HttpServletRequest request) {
        return cookie.read(request) instanceof VisitorCookie.Reading.Genuine genuine
                ? new VisitorIdentity(genuine.visitor(), true)
                : anonymous();
    }

    /** Makes this the visitor of the request, and gives the cookie to somebody new. */
    public void keep(VisitorIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(IDENTITY, identity);
        if (!identity.returning() && mayGive(request)) {
            write(cookie.write(identity.visitor(), request), request, response);
        }
    }

    /**
     * Makes the visitor of this request somebody new, such as after signing out. The browser always forgets who it was, even where
     * the new visitor may not be given a cookie.
     */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        VisitorIdentity identity = anonymous();
        request.setAttribute(IDENTITY, identity);
        write(mayGive(request) ? cookie.write(identity.visitor(), request) : cookie.forget(request), request, response);
    }

    private boolean mayGive(HttpServletRequest request) {
        return !needsConsent || !consents.resolve(request).granted().isEmpty();
    }

    private static void write(ResponseCookie cookie, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        String header = cookie.toString();
        @Nullable Object written = request.getAttribute(WRITTEN);
        if (written == null) {
            response.addHeader(HttpHeaders.SET_COOKIE, header);
        } else {
            replace(response, written.toString(), header);
        }
        request.setAttribute(WRITTEN, header);
    }

    /** Somebody new. */
    public VisitorIdentity anonymous() {
        return new VisitorIdentity(cookie.newVisitor(), false);
    }

    private static void replace(HttpServletResponse response, String old, String header) {
        var others = response.getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(line -> !line.equals(old))
                .toList();
        response.setHeader(HttpHeaders.SET_COOKIE, header);
        others.forEach(line -> response.addHeader(HttpHeaders.SET_COOKIE, line));
    }
}
