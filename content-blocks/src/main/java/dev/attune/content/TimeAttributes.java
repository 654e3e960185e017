package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The attributes that follow from the instant of the decision and the visitor's zone. */
final class TimeAttributes {

    private TimeAttributes() {}

    static void put(Facts.Builder facts, Instant at, VisitorZone zone) {
        ZonedDateTime local = at.atZone(zone.id());
        facts.put(StandardAttributes.TIME_NOW, Value.of(at))
                .put(StandardAttributes.TIME_DATE, Value.of(local.toLocalDate()))
                .put(StandardAttributes.TIME_HOUR, Value.of((double) local.getHour()))
                .put(
                        StandardAttributes.TIME_WEEKDAY,
                        Value.of(local.getDayOfWeek().name().toLowerCase(Locale.ROOT)));
    }

    /** The first later instant at which one of these attributes could have another value by time alone. */
    static Optional<Instant> nextChange(Facts facts, Collection<AttributeKey> read) {
        Instant at = facts.at();
        ZonedDateTime local = at.atZone(facts.zone().id());
        Instant next = null;
        for (AttributeKey key : read) {
            Attribute attribute = facts.catalog().find(key).orElse(null);
            if (attribute == null || attribute.origin() != AttributeOrigin.TIME) {
                continue;
            }
            Instant change = nextChange(key, local);
            next = next == null || change.isBefore(next) ? change : next;
        }
        return Optional.ofNullable(next);
    }

    /** A transition of the zone counts as a change: across it neither the hour nor the date need follow on. */
    private static Instant nextChange(AttributeKey key, ZonedDateTime local) {
        Instant at = local.toInstant();
        Instant change = at.plusSeconds(1);
        if (key.equals(StandardAttributes.TIME_HOUR.key())) {
            Duration sinceHour =
                    Duration.between(local.toLocalTime().truncatedTo(ChronoUnit.HOURS), local.toLocalTime());
            change = at.plus(Duration.ofHours(1)).minus(sinceHour);
        } else if (key.equals(StandardAttributes.TIME_DATE.key())
                || key.equals(StandardAttributes.TIME_WEEKDAY.key())) {
            change = local.toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(local.getZone())
                    .toInstant();
        }
        ZoneOffsetTransition transition = local.getZone().getRules().nextTransition(at);
        return transition != null && transition.getInstant().isBefore(change) ? transition.getInstant() : change;
    }
}
