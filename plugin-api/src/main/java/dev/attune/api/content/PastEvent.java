package dev.attune.api.content;

import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that the visitor of a {@link Situation} has done.
 *
 * @param name what happened, such as {@code Product Viewed}; 1 to 120 characters
 * @param when when it happened
 * @param properties its details, of which a trail keeps those of {@link dev.attune.api.event.EventProperties#KEPT_IN_TRAIL}
 */
public record PastEvent(String name, When when, Map<String, Value> properties) {

    private static final int LONGEST_NAME = 120;

    public PastEvent {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of an event has 1 to " + LONGEST_NAME + " characters, not " + name.length());
        }
        Objects.requireNonNull(when, "when");
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        properties.forEach(Situation::requireKnown);
    }

    /** An event without details, so long before the instant of the situation. */
    public static PastEvent ago(String name, Duration ago) {
        return new PastEvent(name, new Ago(ago), Map.of());
    }

    /** The same event with one more detail. */
    public PastEvent with(String property, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new PastEvent(name, when, more);
    }

    /** When an event happened, seen from the instant of its situation. */
    public sealed interface When {

        Instant seenFrom(Instant at);
    }

    /** So long before the instant of the situation, at most 36,525 days. */
    public record Ago(Duration duration) implements When {

        private static final Duration LONGEST = Duration.ofDays(36_525);

        public Ago {
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "an event lies 0 to " + LONGEST.toDays() + " days back, not " + duration);
            }
        }

        @Override
        public Instant seenFrom(Instant at) {
            return at.minus(duration);
        }
    }

    /** At this instant. */
    public record At(Instant instant) implements When {
        public At {
            Objects.requireNonNull(instant, "instant");
        }

        @Override
        public Instant seenFrom(Instant at) {
            return instant;
        }
    }
}
