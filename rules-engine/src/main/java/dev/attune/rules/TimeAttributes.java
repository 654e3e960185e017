package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What attributes whose values come from the clock will be, and when a test of them changes. */
final class TimeAttributes {

    private static final AttributeKey NOW = StandardAttributes.TIME_NOW.key();
    private static final AttributeKey DATE = StandardAttributes.TIME_DATE.key();
    private static final AttributeKey HOUR = StandardAttributes.TIME_HOUR.key();
    private static final AttributeKey WEEKDAY = StandardAttributes.TIME_WEEKDAY.key();

    private static final Duration SOON = Duration.ofSeconds(1);

    private TimeAttributes() {}

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
    private static Value shown(Attribute attribute, LocalDateTime local) {
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
        return shownRule(attribute, (value, all, then) -> Truth.of(value.equals(now)), facts)
                .nextChange(at, facts.zone().id());
    }

    /**
     * When a test of this attribute, which compares it with the literals and is otherwise the same at all times, changes.
     *
     * @param zone in which dates among the literals begin; where it is none, they begin in the visitor's
     */
    static AttributeNode.Change change(
            Attribute attribute, AttributeNode.Test test, AttributeNode.Zone zone, Value... literals) {
        if (!changes(attribute)) {
            return AttributeNode.NEVER;
        }
        if (!isForeseeable(attribute)) {
            return (value, facts, at) -> at.plus(SOON);
        }
        if (isNow(attribute)) {
            return (value, facts, at) -> firstDifferent(test, value, facts, at, bounds(literals, zone(zone, facts)));
        }
        if (attribute.key().equals(DATE)) {
            return (value, facts, at) -> dateRule(test, facts, days(literals, zone(zone, facts)))
                    .nextChange(at, facts.zone().id());
        }
        return (value, facts, at) ->
                shownRule(attribute, test, facts).nextChange(at, facts.zone().id());
    }

    private static ZoneId zone(AttributeNode.Zone zone, Facts facts) {
        ZoneId own = zone.of(facts);
        return own == null ? facts.zone().id() : own;
    }

    /** The instants at which a comparison of an instant with these dates and instants can turn. */
    private static Instant[] bounds(Value[] literals, ZoneId zone) {
        return Arrays.stream(literals)
                .filter(TimeAttributes::isTime)
                .flatMap(literal -> {
                    Instant begin = DatePlanner.begin(literal, zone);
                    LocalDate day = DatePlanner.day(literal, zone);
                    return Stream.of(
                            begin,
                            begin.plusNanos(1),
                            day.atStartOfDay(zone).toInstant(),
                            day.plusDays(1).atStartOfDay(zone).toInstant());
                })
                .sorted()
                .toArray(Instant[]::new);
    }

    /** The beginnings, whatever the zone, of the days at which a comparison of a date with these dates and instants can turn. */
    private static LocalDateTime[] days(Value[] literals, ZoneId zone) {
        return Arrays.stream(literals)
                .filter(TimeAttributes::isTime)
                .map(literal -> DatePlanner.day(literal, zone).atStartOfDay())
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1), day.plusDays(2)))
                .sorted()
                .toArray(LocalDateTime[]::new);
    }

    private static boolean isTime(Value literal) {
        return literal instanceof Value.Moment || literal instanceof Value.Day;
    }

    private static @Nullable Instant firstDifferent(
            AttributeNode.Test test, Value value, Facts facts, Instant at, Instant[] ascending) {
        Truth now = test.test(value, facts, at);
        for (Instant instant : ascending) {
            if (instant.isAfter(at) && test.test(Value.of(instant), facts, instant) != now) {
                return instant;
            }
        }
        return null;
    }

    private static LocalRule dateRule(AttributeNode.Test test, Facts facts, LocalDateTime[] ascending) {
        return new LocalRule() {
            @Override
            public boolean holds(LocalDateTime local) {
                return test.test(Value.of(local.toLocalDate()), facts, facts.at()) == Truth.TRUE;
            }

            @Override
            public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
                for (LocalDateTime day : ascending) {
                    if (day.isAfter(local)) {
                        return day;
                    }
                }
                return null;
            }
        };
    }

    /** The test of the hour or the day of the week as a rule: those of a whole day or week are tried, and if none differs it is for ever. */
    private static LocalRule shownRule(Attribute attribute, AttributeNode.Test test, Facts facts) {
        ChronoUnit unit = attribute.key().equals(HOUR) ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        int round = unit == ChronoUnit.HOURS ? 24 : 7;
        return new LocalRule() {
            @Override
            public boolean holds(LocalDateTime local) {
                return test.test(shown(attribute, local), facts, facts.at()) == Truth.TRUE;
            }

            @Override
            public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
                LocalDateTime next = local.truncatedTo(unit);
                boolean now = holds(local);
                for (int i = 1; i <= round; i++) {
                    next = next.plus(1, unit);
                    if (holds(next) != now) {
                        return next;
                    }
                }
                return null;
            }
        };
    }
}
