package dev.attune.api.spi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * What a filter may depend on beside its input.
 *
 * @param at the instant of the decision
 * @param zone the visitor's zone
 * @param locale the locale of the page
 */
public record FilterSettings(Instant at, ZoneId zone, Locale locale) {
    public FilterSettings {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(locale, "locale");
    }
}
