package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a test of an attribute whose value comes from the clock changes. */
final class ClockedTest {

    private ClockedTest() {}

    /**
     * When a test of this attribute, which compares it with the literals and is otherwise the same at all times, changes.
     *
     * @param zone in which dates among the literals begin; where it is none, they begin in the visitor's
     */
    static AttributeNode.Change change(
            Attribute attribute, AttributeNode.Test test, AttributeNode.Zone zone, Value... literals) {
        if (!TimeAttributes.changes(attribute)) {
            return AttributeNode.NEVER;
        }
        if (!TimeAttributes.isForeseeable(attribute)) {
            return (value, facts, at) -> at.plus(TimeAttributes.SOON);
        }
        if (TimeAttributes.isNow(attribute)) {
            return (value, facts, at) -> firstDifferent(test, value, facts, at, bounds(literals, zone(zone, facts)));
        }
        if (attribute.key().equals(TimeAttributes.DATE)) {
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
                .filter(ClockedTest::isTime)
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
                .filter(ClockedTest::isTime)
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
    static LocalRule shownRule(Attribute attribute, AttributeNode.Test test, Facts facts) {
        ChronoUnit unit = attribute.key().equals(TimeAttributes.HOUR) ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        int round = unit == ChronoUnit.HOURS ? 24 : 7;
        return new LocalRule() {
            @Override
            public boolean holds(LocalDateTime local) {
                return test.test(TimeAttributes.shown(attribute, local), facts, facts.at()) == Truth.TRUE;
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
