package dev.attune.api.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visitor at an instant, as a {@link RuleTest} makes them up. Attributes of time follow from the instant and the zone; the visitor was
 * shown no experience before.
 *
 * @param at the instant of the decision, in the years 1970 to 9999
 * @param zone the zone of the visitor's clock; a known {@code profile.time_zone} comes before it, as on a page
 * @param siteZone the zone of the site
 * @param locale the locale of the page
 * @param visitor who it is, which only decides about shares, traffic and holdouts
 * @param consent what the visitor granted; null for everything
 * @param attributes what is known; literals of another type's text form count, such as {@code "2026-12-24"} for a date
 * @param events what the visitor has done, none of it after the instant; at most 500
 * @param session how long the present session has lasted; null for as long as events follow each other within 30 minutes
 */
public record Situation(
        Instant at,
        ZoneId zone,
        ZoneId siteZone,
        Locale locale,
        VisitorId visitor,
        @Nullable Consent consent,
        Map<AttributeKey, Value> attributes,
        List<PastEvent> events,
        @Nullable Duration session) {

    /** The visitor of a situation that names none. */
    public static final VisitorId SOMEBODY = new VisitorId("somebody");

    /** The zone of a situation that names none. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_EVENTS = 500;
    private static final Duration LONGEST_SESSION = Duration.ofDays(366);

    public Situation {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("the instant of a test lies in the years 1970 to 9999, not at " + at);
        }
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(siteZone, "siteZone");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(visitor, "visitor");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((key, value) -> requireKnown(key.value(), value));
        events = List.copyOf(events);
        if (events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "a test has at most " + MOST_EVENTS + " events, as many as a trail, not " + events.size());
        }
        for (PastEvent event : events) {
            if (event.when().seenFrom(at).isAfter(at)) {
                throw new IllegalArgumentException("an event lies after the instant of the test, " + at + ": "
                        + event.name() + " at " + event.when().seenFrom(at));
            }
        }
        if (session != null && (session.isNegative() || session.compareTo(LONGEST_SESSION) > 0)) {
            throw new IllegalArgumentException(
                    "a session has lasted 0 to " + LONGEST_SESSION.toDays() + " days, not " + session);
        }
    }

    /** What is not known is left out. */
    static void requireKnown(String what, Value value) {
        if (!value.isKnown()) {
            throw new IllegalArgumentException("leave out what is not known: " + what);
        }
    }

    /** Somebody of whom nothing is known, who allows everything, in UTC. */
    public static Situation at(Instant at) {
        return new Situation(at, UTC, UTC, Locale.ROOT, SOMEBODY, null, Map.of(), List.of(), null);
    }

    /** The same in this zone, of the visitor and of the site. */
    public Situation in(ZoneId everywhere) {
        return new Situation(at, everywhere, everywhere, locale, visitor, consent, attributes, events, session);
    }

    /** The same with what this visitor granted instead of everything. */
    public Situation granting(Consent granted) {
        return new Situation(at, zone, siteZone, locale, visitor, granted, attributes, events, session);
    }

    /** The same of a visitor with this id. */
    public Situation as(VisitorId somebodyElse) {
        return new Situation(at, zone, siteZone, locale, somebodyElse, consent, attributes, events, session);
    }

    /** The same with one more attribute known. */
    public Situation with(Attribute attribute, Value value) {
        return with(attribute.key(), value);
    }

    /** The same with one more attribute known. */
    public Situation with(AttributeKey attribute, Value value) {
        Map<AttributeKey, Value> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Situation(at, zone, siteZone, locale, visitor, consent, more, events, session);
    }

    /** The same after these events. */
    public Situation after(PastEvent... done) {
        return new Situation(at, zone, siteZone, locale, visitor, consent, attributes, List.of(done), session);
    }
}
