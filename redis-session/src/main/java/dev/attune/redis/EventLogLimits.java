package dev.attune.redis;

import java.time.Duration;

/**
 * The bounds within which the event log is kept.
 *
 * @param events how many events it holds, give or take a hundred; the oldest give way; a million by default
 * @param duplicates how long a message is known, so that it is not appended twice; a day by default
 * @param keep how long after the last event the log is kept; 30 days by default
 */
public record EventLogLimits(long events, Duration duplicates, Duration keep) {

    public EventLogLimits {
        if (events < 1) {
            throw new IllegalArgumentException("a log holds at least one event, not " + events);
        }
        SessionLimits.requirePositive("duplicates", duplicates);
        SessionLimits.requirePositive("keep", keep);
    }

    public static EventLogLimits defaults() {
        return new EventLogLimits(1_000_000, Duration.ofDays(1), Duration.ofDays(30));
    }
}
