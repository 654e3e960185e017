package dev.attune.boot.web;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the context of a decision from a request. The only place that reads the clock: once per request. */
public final class RequestContexts {

    /** The cookie in which the browser tells the zone of its clock. */
    public static final String TIME_ZONE_COOKIE = "attune_tz";

    /** The header in which a caller tells the zone of the visitor's clock. */
    public static final String TIME_ZONE_HEADER = "X-Attune-Time-Zone";

    private static final String INSTANT = RequestContexts.class.getName() + ".instant";
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final int LONGEST = 2048;

    private final Clock clock;
    private final ConsentResolver consents;
    private final SiteSettings site;

    public RequestContexts(Clock clock, ConsentResolver consents, SiteSettings site) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.consents = Objects.requireNonNull(consents, "consents");
        this.site = Objects.requireNonNull(site, "site");
    }

    /** The instant of a request: the same one however often it is asked. */
    public Instant instantOf(HttpServletRequest request) {
        if (request.getAttribute(INSTANT) instanceof Instant known) {
            return known;
        }
        Instant now = clock.instant();
        request.setAttribute(INSTANT, now);
        return now;
    }

    /** The context of a page. */
    public RequestContext ofPage(HttpServletRequest request, VisitorIdentity identity) {
        RequestContext.Builder context = of(request, identity, instantOf(request));
        String query = request.getQueryString();
        address(context, request.getRequestURI() + (query == null ? "" : "?" + query), request.getContextPath());
        referrer(context, request.getHeader(HttpHeaders.REFERER));
        return context.build();
    }

    /** Begins a context with what every request tells, whatever it is for. */
    public RequestContext.Builder of(HttpServletRequest request, VisitorIdentity identity, Instant at) {
        RequestContext.Builder context = RequestContext.of(identity.visitor(), at)
                .returning(identity.returning())
                .clientZone(clientZone(request))
                .geoZone(TimeZones.find(header(request, site.timeZoneHeader())).orElse(null))
                .siteZone(site.zone())
                .locale(locale(request))
                .consent(consents.resolve(request))
                .attribute(
                        StandardAttributes.REQUEST_DEVICE,
                        Value.of(DeviceClass.of(request.getHeader(HttpHeaders.USER_AGENT))
                                .value()));
        country(context, header(request, site.countryHeader()));
        return context;
    }

    /** Tells the address of the page: with or without its host; the path is told without the context path. */
    public static void address(RequestContext.Builder context, String address, String contextPath) {
        String url = withoutHost(bounded(address));
        String path = url.split("[?#]", 2)[0];
        context.attribute(StandardAttributes.REQUEST_URL, Value.of(url));
        context.attribute(
                StandardAttributes.REQUEST_PATH,
                Value.of(path.startsWith(contextPath) ? path.substring(contextPath.length()) : path));
    }

    /** Tells where the visitor came from, if it is known. */
    public static void referrer(RequestContext.Builder context, @Nullable String referrer) {
        if (referrer != null && !referrer.isBlank()) {
            context.attribute(StandardAttributes.REQUEST_REFERRER, Value.of(bounded(referrer)));
        }
    }

    /** Tells the country, if this is the code of one. */
    public static void country(RequestContext.Builder context, @Nullable String country) {
        if (country != null && COUNTRY.matcher(country).matches()) {
            context.attribute(StandardAttributes.REQUEST_COUNTRY, Value.of(country.toUpperCase(Locale.ROOT)));
        }
    }

    private static @Nullable ZoneId clientZone(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, TIME_ZONE_COOKIE);
        @Nullable
        String told =
                cookie == null ? null : cookie.getValue().replace("%2F", "/").replace("%2f", "/");
        return TimeZones.find(request.getHeader(TIME_ZONE_HEADER))
                .or(() -> TimeZones.find(told))
                .orElse(null);
    }

    private Locale locale(HttpServletRequest request) {
        @Nullable LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        boolean asksHeader = resolver == null || resolver instanceof AcceptHeaderLocaleResolver;
        if (asksHeader && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return site.locale();
        }
        Locale told = resolver == null ? request.getLocale() : resolver.resolveLocale(request);
        return told.getLanguage().isEmpty() ? site.locale() : told;
    }

    private static @Nullable String header(HttpServletRequest request, @Nullable String name) {
        return name == null ? null : request.getHeader(name);
    }

    private static String withoutHost(String address) {
        if (address.startsWith("/")) {
            return address;
        }
        return Optional.of(address)
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
                .map(text -> text.indexOf('/', text.indexOf("://") + 3))
                .map(slash -> slash < 0 ? "/" : address.substring(slash))
                .orElse(address);
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
