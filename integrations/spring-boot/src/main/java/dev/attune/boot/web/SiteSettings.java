package dev.attune.boot.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the site whoever asks.
 *
 * @param zone the zone of the site
 * @param locale the locale of a page where the request does not tell one
 * @param countryHeader a header in which a trusted proxy tells the country of the visitor; null for none
 * @param timeZoneHeader a header in which a trusted proxy tells the time zone of the visitor's place; null for none
 */
public record SiteSettings(
        ZoneId zone,
        Locale locale,
        @Nullable String countryHeader,
        @Nullable String timeZoneHeader) {
    public SiteSettings {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(locale, "locale");
    }
}
