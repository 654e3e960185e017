package dev.attune.api.request;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from where, when, and with what allowed. Making one needs no store.
 *
 * @param visitor who asks
 * @param returning whether the visitor has been seen before; for one that has not, no store needs to be asked
 * @param at the instant to decide for
 * @param zones what the request tells about the visitor's zone
 * @param locale the locale of the page
 * @param consent what the visitor has granted
 * @param attributes attributes of the request that are known without any store
 * @param preview whether nothing of this may be recorded
 */
public record RequestContext(
        VisitorId visitor,
        boolean returning,
        Instant at,
        ZoneCandidates zones,
        Locale locale,
        Consent consent,
        Map<AttributeKey, Value> attributes,
        boolean preview) {

    public RequestContext {
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(zones, "zones");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(consent, "consent");
        attributes = Map.copyOf(attributes);
    }

    /** Begins a context of a returning visitor in UTC and the neutral locale, who has granted nothing. */
    public static Builder of(VisitorId visitor, Instant at) {
        return new Builder(visitor, at);
    }

    /** Collects the parts of a context. */
    public static final class Builder {
        private final VisitorId visitor;
        private final Instant at;
        private final Map<AttributeKey, Value> attributes = new HashMap<>();
        private boolean returning = true;
        private boolean preview;
        private @Nullable ZoneId client;
        private @Nullable ZoneId geo;
        private ZoneId site = ZoneId.of("UTC");
        private Locale locale = Locale.ROOT;
        private Consent consent = Consent.none();

        private Builder(VisitorId visitor, Instant at) {
            this.visitor = Objects.requireNonNull(visitor, "visitor");
            this.at = Objects.requireNonNull(at, "at");
        }

        public Builder returning(boolean seenBefore) {
            this.returning = seenBefore;
            return this;
        }

        public Builder clientZone(@Nullable ZoneId zone) {
            this.client = zone;
            return this;
        }

        public Builder geoZone(@Nullable ZoneId zone) {
            this.geo = zone;
            return this;
        }

        public Builder siteZone(ZoneId zone) {
            this.site = zone;
            return this;
        }

        public Builder locale(Locale pageLocale) {
            this.locale = pageLocale;
            return this;
        }

        public Builder consent(Consent granted) {
            this.consent = granted;
            return this;
        }

        public Builder preview(boolean recordNothing) {
            this.preview = recordNothing;
            return this;
        }

        public Builder attribute(Attribute attribute, Value value) {
            return attribute(attribute.key(), value);
        }

        public Builder attribute(AttributeKey key, Value value) {
            attributes.put(key, value);
            return this;
        }

        public RequestContext build() {
            return new RequestContext(
                    visitor,
                    returning,
                    at,
                    new ZoneCandidates(client, geo, site),
                    locale,
                    consent,
                    attributes,
                    preview);
        }
    }
}
