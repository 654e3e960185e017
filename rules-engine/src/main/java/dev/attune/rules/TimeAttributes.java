package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes that follow from the instant of a request and the visitor's zone: what they are, what they will be, and when. */
public final class TimeAttributes {

    private static final AttributeKey NOW = StandardAttributes.TIME_NOW.key();
    static final AttributeKey DATE = StandardAttributes.TIME_DATE.key();
    static final AttributeKey HOUR = StandardAttributes.TIME_HOUR.key();
    private static final AttributeKey WEEKDAY = StandardAttributes.TIME_WEEKDAY.key();

    /** After so long an attribute of the clock has changed that is not known to change by the hour or the day. */
    static final Duration SOON = Duration.ofSeconds(1);

    private static final List<Attribute> SHOWN =
            List.of(StandardAttributes.TIME_DATE, StandardAttributes.TIME_HOUR, StandardAttributes.TIME_WEEKDAY);

    private TimeAttributes() {}

    /** Puts their values at this instant. */
    public static void put(Facts.Builder facts, Instant at, VisitorZone zone) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone.id());
        facts.put(StandardAttributes.TIME_NOW, Value.of(at));
        for (Attribute attribute : SHOWN) {
            facts.put(attribute, shown(attribute, local));
        }
    }

    /**
     * The first instant after that of the facts at which any of these attributes has another value by time alone. Never too late.
     *
     * @return empty if none of them comes from the clock
     */
    public static Optional<Instant> nextChange(Facts facts, Collection<AttributeKey> read) {
        Instant next = null;
        for (AttributeKey key : read) {
            Attribute attribute = facts.catalog().find(key).orElse(null);
            if (attribute != null) {
                next = LogicNodes.earlier(next, nextChange(attribute, facts, facts.at()));
            }
        }
        return Optional.ofNullable(next);
    }

    static boolean isNow(Attribute attribute) {
        return attribute.key().equals(NOW);
    }

    static boolean changes(Attribute attribute) {
        return attribute.origin() == AttributeOrigin.TIME;
    }

    /** Whether later values can be told: it does not change with time, or the clock alone makes it. */
    static boolean isForeseeable(Attribute attribute) {
        AttributeKey key = attribute.key();
        return !changes(attribute) || key.equals(NOW) || key.equals(DATE) || key.equals(HOUR) || key.equals(WEEKDAY);
    }

    /** The value at an instant of an attribute that the clock alone makes. */
    static Value value(Attribute attribute, Facts facts, Instant at) {
        return isNow(attribute)
                ? Value.of(at)
                : shown(attribute, LocalDateTime.ofInstant(at, facts.zone().id()));
    }

    /** What a clock that shows this local time makes of the date, the hour or the day of the week. */
    static Value shown(Attribute attribute, LocalDateTime local) {
        if (attribute.key().equals(HOUR)) {
            return Value.of(local.getHour());
        }
        return attribute.key().equals(WEEKDAY)
                ? Value.of(local.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                : Value.of(local.toLocalDate());
    }

    /**
     * The first instant after this one at which the attribute's value changes with time alone. For one that is not known to change by
     * the hour or the day, a second later.
     */
    static @Nullable Instant nextChange(Attribute attribute, Facts facts, Instant at) {
        if (!changes(attribute)) {
            return null;
        }
        if (isNow(attribute) || !isForeseeable(attribute)) {
            return at.plus(SOON);
        }
        Value now = value(attribute, facts, at);
        return ClockedTest.shownRule(attribute, (value, all, then) -> Truth.of(value.equals(now)), facts)
                .nextChange(at, facts.zone().id());
    }
}
