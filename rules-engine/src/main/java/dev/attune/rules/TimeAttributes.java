package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When attributes whose values come from the clock change. */
final class TimeAttributes {

    private static final Duration SOON = Duration.ofSeconds(1);

    private TimeAttributes() {}

    static boolean isNow(Attribute attribute) {
        return attribute.key().equals(StandardAttributes.TIME_NOW.key());
    }

    static boolean changes(Attribute attribute) {
        return attribute.origin() == AttributeOrigin.TIME;
    }

    /**
     * The first instant at which the attribute's value changes with time alone; null for never. For one that is not known to change
     * by the hour or the day, a second later.
     */
    static @Nullable Instant nextChange(Attribute attribute, Facts facts) {
        if (!changes(attribute)) {
            return null;
        }
        if (attribute.key().equals(StandardAttributes.TIME_HOUR.key())) {
            return boundary(facts, local -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        }
        if (attribute.key().equals(StandardAttributes.TIME_DATE.key())
                || attribute.key().equals(StandardAttributes.TIME_WEEKDAY.key())) {
            return boundary(facts, local -> local.truncatedTo(ChronoUnit.DAYS).plusDays(1));
        }
        return soon(facts);
    }

    static Instant soon(Facts facts) {
        return facts.at().plus(SOON);
    }

    /** The next boundary of local time, or the next change of the clocks if that comes first. */
    private static Instant boundary(Facts facts, UnaryOperator<LocalDateTime> next) {
        ZoneId zone = facts.zone().id();
        ZoneRules rules = zone.getRules();
        LocalDateTime local = LocalDateTime.ofInstant(facts.at(), zone);
        Instant boundary = next.apply(local).toInstant(rules.getOffset(facts.at()));
        ZoneOffsetTransition transition = rules.nextTransition(facts.at());
        return transition == null || boundary.isBefore(transition.getInstant()) ? boundary : transition.getInstant();
    }
}
