package dev.attune.api.request;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.event.Trail;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frozen values of all attributes for one request, and the visitor's trail: the only thing that rules and placeholders see. What
 * the visitor's consent does not permit is unknown in it, so nothing that reads it can depend on it.
 */
public final class Facts {

    private final AttributeCatalog catalog;
    private final @Nullable Value[] values;
    private final VisitorId visitor;
    private final Instant at;
    private final VisitorZone zone;
    private final Locale locale;
    private final Trail trail;
    private final @Nullable UnknownCause trailUnknown;

    private Facts(Builder builder) {
        this.catalog = builder.catalog;
        this.values = builder.values.clone();
        this.visitor = builder.visitor;
        this.at = builder.at;
        this.zone = builder.zone;
        this.locale = builder.locale;
        this.trail = builder.trail;
        this.trailUnknown = builder.trailUnknown;
    }

    /** Begins facts of this visitor at this instant that may tell what this consent permits, and so far tell nothing. */
    public static Builder of(AttributeCatalog catalog, VisitorId visitor, Instant at, Consent consent) {
        return new Builder(catalog, visitor, at, consent);
    }

    public AttributeCatalog catalog() {
        return catalog;
    }

    /** Who: only to deal visitors into stable buckets. */
    public VisitorId visitor() {
        return visitor;
    }

    public Instant at() {
        return at;
    }

    public VisitorZone zone() {
        return zone;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of the attribute at this position of the catalogue. */
    public Value value(int position) {
        Value value = values[position];
        return value == null ? Value.Unknown.MISSING : value;
    }

    /** The value of this attribute; missing if it is not declared. */
    public Value value(AttributeKey key) {
        int position = catalog.position(key);
        return position < 0 ? Value.Unknown.MISSING : value(position);
    }

    /** The visitor's recent events; empty if they are unknown. */
    public Trail trail() {
        return trail;
    }

    /** Why the trail is unknown; empty if it is known. */
    public Optional<UnknownCause> trailUnknown() {
        return Optional.ofNullable(trailUnknown);
    }

    /** Whether the trail is known; the same as {@code trailUnknown().isEmpty()} without an object. */
    public boolean isTrailKnown() {
        return trailUnknown == null;
    }

    /** Collects facts, and leaves out what consent does not permit. */
    public static final class Builder {
        private final AttributeCatalog catalog;
        private final @Nullable Value[] values;
        private final VisitorId visitor;
        private final Instant at;
        private VisitorZone zone;
        private Locale locale = Locale.ROOT;
        private Trail trail = Trail.empty();
        private @Nullable UnknownCause trailUnknown;

        private Builder(AttributeCatalog catalog, VisitorId visitor, Instant at, Consent consent) {
            this.catalog = catalog;
            this.visitor = Objects.requireNonNull(visitor, "visitor");
            this.at = Objects.requireNonNull(at, "at");
            this.zone = ZoneCandidates.site(ZoneId.of("UTC")).resolve(null);
            this.values = new Value[catalog.size()];
            for (int i = 0; i < values.length; i++) {
                if (!consent.permits(catalog.at(i).purposes())) {
                    values[i] = Value.Unknown.CONSENT;
                }
            }
            this.trailUnknown = consent.permits(catalog.trailPurposes()) ? null : UnknownCause.CONSENT;
        }

        /**
         * Sets a value. One of an attribute that is not declared, or that consent does not permit, is left out.
         *
         * @throws IllegalArgumentException if the value is not of the attribute's type
         */
        public Builder put(AttributeKey key, Value value) {
            int position = catalog.position(key);
            if (position >= 0 && !Value.Unknown.CONSENT.equals(values[position])) {
                Attribute attribute = catalog.at(position);
                if (!attribute.type().accepts(value)) {
                    throw new IllegalArgumentException(key + " is of type " + attribute.type() + ", not " + value);
                }
                values[position] = value;
            }
            return this;
        }

        public Builder put(Attribute attribute, Value value) {
            return put(attribute.key(), value);
        }

        /** Sets the trail, unless consent does not permit it. */
        public Builder trail(Trail recent) {
            if (trailUnknown != UnknownCause.CONSENT) {
                trail = recent;
                trailUnknown = null;
            }
            return this;
        }

        /** Says that the store which holds the trail did not answer. */
        public Builder trailDegraded() {
            if (trailUnknown != UnknownCause.CONSENT) {
                trail = Trail.empty();
                trailUnknown = UnknownCause.DEGRADED;
            }
            return this;
        }

        public Builder zone(VisitorZone visitorZone) {
            this.zone = visitorZone;
            return this;
        }

        public Builder locale(Locale pageLocale) {
            this.locale = pageLocale;
            return this;
        }

        public Facts build() {
            return new Facts(this);
        }

        /** The value so far. */
        public Value value(AttributeKey key) {
            int position = catalog.position(key);
            Value value = position < 0 ? null : values[position];
            return value == null ? Value.Unknown.MISSING : value;
        }
    }
}
