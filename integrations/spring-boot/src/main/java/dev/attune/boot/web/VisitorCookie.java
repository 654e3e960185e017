package dev.attune.boot.web;

import dev.attune.api.visitor.VisitorId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The signed cookie that names a visitor: {@code v1.<id>.<signature>}, where the id is 128 random bits and the signature the
 * HMAC-SHA256 (RFC 2104) of everything before it, both in base64url (RFC 4648) without padding.
 */
public final class VisitorCookie {

    private static final String VERSION = "v1";
    private static final Pattern FORM = Pattern.compile("(v1\\.([A-Za-z0-9_-]{22}))\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String name;
    private final Duration maxAge;
    private final boolean alwaysSecure;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param name the cookie's name
     * @param maxAge how long browsers keep it
     * @param alwaysSecure whether browsers are told to send it by HTTPS only even when the request did not seem to come by HTTPS
     * @param key what it is signed with, at least 16 bytes
     */
    public VisitorCookie(String name, Duration maxAge, boolean alwaysSecure, byte[] key) {
        this.name = Objects.requireNonNull(name, "name");
        this.maxAge = Objects.requireNonNull(maxAge, "maxAge");
        this.alwaysSecure = alwaysSecure;
        if (key.length < 16) {
            throw new IllegalArgumentException("a signing key has at least 16 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** What a request's cookie says. */
    sealed interface Reading {
        /** The request has no such cookie. */
        record Absent() implements Reading {}

        /** The request has one that was not signed here. */
        record Forged() implements Reading {}

        /** The request has one that was signed here. */
        record Genuine(VisitorId visitor) implements Reading {}
    }

    Reading read(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return new Reading.Absent();
        }
        Matcher parts = FORM.matcher(cookie.getValue());
        if (!parts.matches()) {
            return new Reading.Forged();
        }
        byte[] expected = signature(parts.group(1)).getBytes(StandardCharsets.US_ASCII);
        byte[] given = parts.group(3).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given)
                ? new Reading.Genuine(new VisitorId(parts.group(2)))
                : new Reading.Forged();
    }

    /** A visitor that nobody was before. */
    VisitorId newVisitor() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new VisitorId(BASE64.encodeToString(id));
    }

    /** The cookie for a visitor made by {@link #newVisitor}. */
    ResponseCookie write(VisitorId visitor, HttpServletRequest request) {
        String signed = VERSION + "." + visitor.value();
        return cookie(signed + "." + signature(signed), maxAge, request);
    }

    /** The cookie that makes a browser forget whom it named. */
    ResponseCookie forget(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        return ResponseCookie.from(name, value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(alwaysSecure || request.isSecure())
                .build();
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) { // every Java platform has HmacSHA256
            throw new IllegalStateException(impossible);
        }
    }
}
