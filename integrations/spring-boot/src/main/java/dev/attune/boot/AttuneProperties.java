package dev.attune.boot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Every property of Attune.
 *
 * @param deadline How long a page waits for the session store before it goes on without.
 * @param site What is true of the site whoever asks.
 * @param session Sessions of visitors.
 * @param profile What is known about visitors for good.
 * @param visitor The cookie that names a visitor.
 * @param consent What visitors have granted.
 * @param api The JSON API.
 * @param content What is published.
 * @param redis The connection to Redis.
 * @param circuit The circuit breaker around Redis.
 * @param paths Which requests are pages.
 * @param geo What a trusted proxy tells about the visitor's place.
 */
@ConfigurationProperties("attune")
public record AttuneProperties(
        @DefaultValue("50ms") Duration deadline,
        @DefaultValue Site site,
        @DefaultValue Session session,
        @DefaultValue Profile profile,
        @DefaultValue Visitor visitor,
        @DefaultValue Consent consent,
        @DefaultValue Api api,
        @DefaultValue Content content,
        @DefaultValue Redis redis,
        @DefaultValue Circuit circuit,
        @DefaultValue Paths paths,
        @DefaultValue Geo geo) {

    /**
     * What is true of the site whoever asks.
     *
     * @param zone Time zone in which rules are read when nothing tells the visitor's own.
     * @param locale Locale of a page when the request does not tell one.
     */
    public record Site(
            @DefaultValue("UTC") ZoneId zone,
            @DefaultValue("en") Locale locale) {}

    /**
     * Sessions of visitors.
     *
     * @param inactivity Time without an event after which a session is over.
     */
    public record Session(@DefaultValue("30m") Duration inactivity) {}

    /**
     * What is known about visitors for good.
     *
     * @param timeout How long somebody who signs in waits for the stores at most. Pages do not wait for them.
     */
    public record Profile(@DefaultValue("2s") Duration timeout) {}

    /**
     * The cookie that names a visitor.
     *
     * @param cookieName Name of the cookie.
     * @param cookieMaxAge How long browsers keep the cookie.
     * @param cookieNeedsConsent Whether only visitors who granted some purpose are given the cookie.
     * @param cookieSecure Whether browsers send the cookie by HTTPS only: "auto" when the request came by HTTPS, as far as the
     *     application knows, or "always".
     * @param signingKey What the cookie is signed with, at least 32 characters. When not set, a key is generated once and kept in
     *     the database.
     */
    public record Visitor(
            @DefaultValue("attune_visitor") String cookieName,
            @DefaultValue("365d") Duration cookieMaxAge,
            @DefaultValue("false") boolean cookieNeedsConsent,
            @DefaultValue("auto") CookieSecure cookieSecure,
            @Nullable String signingKey) {}

    /** When browsers are told to send the visitor's cookie by HTTPS only. */
    public enum CookieSecure {
        /** When the request came by HTTPS. */
        AUTO,
        /** Always. */
        ALWAYS
    }

    /**
     * What visitors have granted.
     *
     * @param cookieName Name of the cookie that says what was granted: purposes joined by dots or commas, or "none".
     * @param defaultPurposes Purposes granted while a visitor has no such cookie. Nothing is granted when empty.
     */
    public record Consent(
            @DefaultValue("attune_consent") String cookieName,
            @DefaultValue Set<String> defaultPurposes) {}

    /**
     * The JSON API.
     *
     * @param enabled Whether the JSON API is there.
     * @param serverKeys Keys by which servers of the shop may name visitors and instants, each at least 24 characters.
     * @param maxBody Largest body of a request.
     */
    public record Api(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<String> serverKeys,
            @DefaultValue("64KB") DataSize maxBody) {}

    /**
     * What is published.
     *
     * @param seed Resource with content to publish at the first start, while nothing has ever been saved or published. Does
     *     nothing where the resource is missing at its default place.
     */
    public record Content(@Nullable String seed) {

        /** Where the seed is looked for unless said otherwise. */
        static final String DEFAULT_SEED = "classpath:attune/content.json";
    }

    /**
     * The connection to Redis.
     *
     * @param connectTimeout How long connecting may take.
     * @param longestPause Longest pause between two tries to reconnect.
     * @param commandTimeout How long a command may take before it counts as failed. Pages wait no longer than the deadline.
     */
    public record Redis(
            @DefaultValue("500ms") Duration connectTimeout,
            @DefaultValue("1s") Duration longestPause,
            @DefaultValue("500ms") Duration commandTimeout) {}

    /**
     * The circuit breaker around Redis.
     *
     * @param pause How long Redis is not asked, after many failures or slow answers, before it is tried again.
     */
    public record Circuit(@DefaultValue("2s") Duration pause) {}

    /**
     * Which requests are pages.
     *
     * @param exclude Path patterns whose requests are not counted as page views.
     */
    public record Paths(
            @DefaultValue({"/error", "/actuator/**", "/assets/**", "/css/**", "/js/**", "/images/**", "/webjars/**"})
            List<String> exclude) {}

    /**
     * What a trusted proxy tells about the visitor's place.
     *
     * @param countryHeader Header with the ISO 3166 code of the visitor's country. Only for headers that visitors cannot set.
     * @param timeZoneHeader Header with the time zone of the visitor's place. Only for headers that visitors cannot set.
     */
    public record Geo(
            @Nullable String countryHeader, @Nullable String timeZoneHeader) {}
}
