package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A visitor in the making: parts are laid down in any order, values that hang on the instant are made last. */
final class Draft {

    /** A Monday at noon. */
    static final Instant REFERENCE = Instant.parse("2026-06-01T12:00:00Z");

    static final ZoneId UTC = ZoneId.of("UTC");

    /** The attributes whose values follow from the instant and the zone. */
    static final Set<AttributeKey> CLOCK = Set.of(
            StandardAttributes.TIME_NOW.key(),
            StandardAttributes.TIME_DATE.key(),
            StandardAttributes.TIME_HOUR.key(),
            StandardAttributes.TIME_WEEKDAY.key());

    /** Something that is settled about the visitor. */
    @FunctionalInterface
    interface Part {
        void layDown(Draft draft);
    }

    private final Map<AttributeKey, Function<ZonedDateTime, Value>> values = new LinkedHashMap<>();
    private Instant at = REFERENCE;
    private ZoneId zone = UTC;
    private ZoneId site = UTC;
    private String visitor = "visitor-1";
    private Walk walk = Walk.NOWHERE;

    static Draft of(List<Part> parts) {
        Draft draft = new Draft();
        parts.forEach(part -> part.layDown(draft));
        return draft;
    }

    static Part value(AttributeKey key, Value value) {
        return draft -> draft.values.put(key, local -> value);
    }

    /** A value that is made of the instant in the visitor's zone. */
    static Part value(AttributeKey key, Function<ZonedDateTime, Value> value) {
        return draft -> draft.values.put(key, value);
    }

    static Part time(Instant at, ZoneId zone, ZoneId site) {
        return draft -> {
            draft.at = at;
            draft.zone = zone;
            draft.site = site;
        };
    }

    static Part walk(Walk walk) {
        return draft -> draft.walk = walk;
    }

    static Part visitor(String id) {
        return draft -> draft.visitor = id;
    }

    Walk walk() {
        return walk;
    }

    /** The facts that a visitor of this draft has in this world. */
    Facts facts(AttributeCatalog catalog, World world) {
        ZonedDateTime local = at.atZone(zone);
        Facts.Builder facts = Facts.of(catalog, new VisitorId(visitor), at, world.consent())
                .zone(new VisitorZone(zone, ZoneOrigin.CLIENT, site))
                .trail(begun(local).until(at))
                .put(StandardAttributes.TIME_NOW, Value.of(at))
                .put(StandardAttributes.TIME_DATE, Value.of(local.toLocalDate()))
                .put(StandardAttributes.TIME_HOUR, Value.of((double) local.getHour()))
                .put(
                        StandardAttributes.TIME_WEEKDAY,
                        Value.of(local.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
        if (walk.pages() > 0) {
            facts.put(StandardAttributes.SESSION_PAGE_VIEWS, Value.of((double) walk.pages()));
        }
        values.forEach((key, value) -> facts.put(key, value.apply(local)));
        if (world.slow()) {
            world.withheld().forEach(key -> facts.put(key, Value.Unknown.DEGRADED));
            facts.trailDegraded();
        }
        return facts.build();
    }

    /** The walk, in a session that began when the attribute says so. */
    private Walk begun(ZonedDateTime local) {
        Function<ZonedDateTime, Value> started = values.get(StandardAttributes.SESSION_STARTED_AT.key());
        return started != null && started.apply(local) instanceof Value.Moment moment
                ? walk.since(Duration.between(moment.value(), at))
                : walk;
    }

    /** The reference instant as a visitor in UTC sees it. */
    static ZonedDateTime reference() {
        return REFERENCE.atZone(UTC);
    }
}
