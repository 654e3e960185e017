package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What one planned condition looked at.
 *
 * @param seen the value in words; null if none
 * @param value the value itself, which was compared or counted; null if none
 * @param against the value of the other attribute it was compared with; null if with none
 * @param attribute the attribute; null if none
 * @param cause why it, or the trail, is not known; null if it is
 * @param zone in which zone time was read; null if in none
 * @param miss how near it came, where only the condition itself can tell; null elsewhere
 */
record Observation(
        @Nullable String seen,
        @Nullable Value value,
        @Nullable Value against,
        @Nullable AttributeKey attribute,
        @Nullable UnknownCause cause,
        @Nullable ZoneId zone,
        @Nullable Shortfall miss) {

    static final Observation NOTHING = seeing(null, null);

    private static Observation seeing(@Nullable String seen, @Nullable Value value) {
        return new Observation(seen, value, null, null, null, null, null);
    }

    static Observation of(String seen) {
        return seeing(seen, null);
    }

    static Observation of(Value value) {
        return seeing(Words.value(value), value);
    }

    static Observation of(Value value, Value against) {
        return new Observation(
                Words.value(value) + " against " + Words.value(against), value, against, null, null, null, null);
    }

    static Observation unknown(@Nullable AttributeKey attribute, UnknownCause cause) {
        return new Observation(null, null, null, attribute, cause, null, null);
    }

    Observation at(AttributeKey key) {
        return new Observation(seen, value, against, key, cause, zone, miss);
    }

    Observation in(@Nullable ZoneId readIn) {
        return new Observation(seen, value, against, attribute, cause, readIn, miss);
    }

    /** The same, put into words in another way. */
    Observation as(String words) {
        return new Observation(words, value, against, attribute, cause, zone, miss);
    }

    Observation missing(Shortfall nearness) {
        return new Observation(seen, value, against, attribute, cause, zone, nearness);
    }
}
