package dev.attune.boot.web;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** What a cookie says was granted. What it says in words that are no purposes grants nothing. */
final class CookieConsent implements ConsentResolver {

    private static final Pattern SEPARATOR = Pattern.compile("[.,]");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final String NONE = "none";

    /** No site asks for more; a longer cookie is not one of ours. */
    private static final int LONGEST = 1024;

    private final String name;
    private final Consent defaults;

    CookieConsent(String name, Set<Purpose> defaults) {
        this.name = Objects.requireNonNull(name, "name");
        this.defaults = new Consent(defaults);
    }

    @Override
    public Consent resolve(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return defaults;
        }
        String value = cookie.getValue().replace("%2C", ",").replace("%2c", ",");
        if (value.length() > LONGEST) {
            return Consent.none();
        }
        return new Consent(SEPARATOR
                .splitAsStream(value)
                .map(String::strip)
                .filter(word -> !word.equals(NONE) && PURPOSE.matcher(word).matches())
                .map(Purpose::new)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
