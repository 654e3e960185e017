package dev.attune.api.event;

import java.time.Duration;
import java.time.Instant;

/**
 * Points on the time line as nanoseconds since 1970-01-01T00:00:00Z in a {@code long}, so that comparing and adding makes no object.
 * What lies before 1677 or after 2262 counts as the first or the last of them.
 */
public final class Nanos {

    private static final long PER_SECOND = 1_000_000_000;

    private Nanos() {}

    /** This instant. */
    public static long of(Instant instant) {
        return join(instant.getEpochSecond(), instant.getNano());
    }

    /** This duration; what is longer than 292 years counts as that. */
    public static long of(Duration duration) {
        return join(duration.getSeconds(), duration.getNano());
    }

    private static long join(long seconds, int nanos) {
        if (seconds >= Long.MAX_VALUE / PER_SECOND) {
            return Long.MAX_VALUE;
        }
        return seconds < Long.MIN_VALUE / PER_SECOND ? Long.MIN_VALUE : seconds * PER_SECOND + nanos;
    }

    /** The instant that is said so. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** An instant so much later; the first or the last of them if it would lie beyond. */
    public static long plus(long instant, long duration) {
        long sum = instant + duration;
        boolean overflow = ((instant ^ sum) & (duration ^ sum)) < 0;
        return overflow ? (duration < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /** An instant so much earlier, or the time between two; the first or the last of them if it would lie beyond. */
    public static long minus(long instant, long duration) {
        return duration == Long.MIN_VALUE ? Long.MAX_VALUE : plus(instant, -duration);
    }

    /** Whole seconds from one to another, later one. */
    public static long seconds(long from, long to) {
        return Math.floorDiv(minus(to, from), PER_SECOND);
    }
}
