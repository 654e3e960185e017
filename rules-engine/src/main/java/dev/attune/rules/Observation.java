package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.UnknownCause;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What one planned condition looked at.
 *
 * @param seen the value in words; null if none
 * @param attribute the attribute; null if none
 * @param cause why it, or the trail, is not known; null if it is
 * @param zone in which zone time was read; null if in none
 * @param miss how near it came, or null if that cannot be said simply
 */
record Observation(
        @Nullable String seen,
        @Nullable AttributeKey attribute,
        @Nullable UnknownCause cause,
        @Nullable ZoneId zone,
        @Nullable String miss) {

    static final Observation NOTHING = new Observation(null, null, null, null, null);

    static Observation of(String seen) {
        return new Observation(seen, null, null, null, null);
    }

    static Observation unknown(@Nullable AttributeKey attribute, UnknownCause cause) {
        return new Observation(null, attribute, cause, null, null);
    }

    Observation at(AttributeKey key) {
        return new Observation(seen, key, cause, zone, miss);
    }

    Observation in(@Nullable ZoneId readIn) {
        return new Observation(seen, attribute, cause, readIn, miss);
    }

    Observation missing(String nearness) {
        return new Observation(seen, attribute, cause, zone, nearness);
    }
}
