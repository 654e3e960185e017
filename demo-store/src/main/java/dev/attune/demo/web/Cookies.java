package dev.attune.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The shop's small settings, kept in the browser. */
public final class Cookies {

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private Cookies() {}

    /** The value of a cookie that came with a request. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue());
    }

    /** The header that keeps a value for half a year. */
    public static String keep(String name, String value) {
        return cookie(name, value, HALF_A_YEAR);
    }

    /** The header that forgets a value. */
    public static String forget(String name) {
        return cookie(name, "", Duration.ZERO);
    }

    private static String cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
