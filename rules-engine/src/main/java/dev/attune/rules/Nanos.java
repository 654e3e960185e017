package dev.attune.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * Points on the time line as nanoseconds since 1970-01-01T00:00:00Z in a {@code long}, so that comparing and adding makes no object.
 * What lies before 1677 or after 2262 counts as the first or the last of them.
 */
final class Nanos {

    private static final long PER_SECOND = 1_000_000_000;

    private Nanos() {}

    static long of(Instant instant) {
        return join(instant.getEpochSecond(), instant.getNano());
    }

    static long of(Duration duration) {
        return join(duration.getSeconds(), duration.getNano());
    }

    private static long join(long seconds, int nanos) {
        if (seconds >= Long.MAX_VALUE / PER_SECOND) {
            return Long.MAX_VALUE;
        }
        return seconds < Long.MIN_VALUE / PER_SECOND ? Long.MIN_VALUE : seconds * PER_SECOND + nanos;
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    static long plus(long instant, long duration) {
        long sum = instant + duration;
        boolean overflow = ((instant ^ sum) & (duration ^ sum)) < 0;
        return overflow ? (duration < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    static long minus(long instant, long duration) {
        return duration == Long.MIN_VALUE ? Long.MAX_VALUE : plus(instant, -duration);
    }

    /** Whole seconds from one to another, later one. */
    static long seconds(long from, long to) {
        return Math.floorDiv(minus(to, from), PER_SECOND);
    }
}
