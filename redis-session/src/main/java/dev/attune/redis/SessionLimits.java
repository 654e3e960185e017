package dev.attune.redis;

import java.time.Duration;

/**
 * The bounds within which sessions are kept.
 *
 * @param inactivity the span without an event that ends a session; 30 minutes by default
 * @param trailEvents how many events a trail holds at most; 500 by default
 * @param trailAge how old the events of a trail become; 30 days by default
 * @param keep how long after its last change the number of a visitor's sessions, and the exposures, are remembered; a year by default, and
 *     never shorter than the trail
 * @param projection how long projected profile attributes are used before they are fetched again; a day by default
 * @param duplicates how long a message is known at least, so that it does not count twice; a day by default
 * @param experiences of how many experiences a visitor's exposures are remembered; 200 by default, the latest seen
 */
public record SessionLimits(
        Duration inactivity,
        int trailEvents,
        Duration trailAge,
        Duration keep,
        Duration projection,
        Duration duplicates,
        int experiences) {

    public SessionLimits {
        requirePositive("inactivity", inactivity);
        requirePositive("trailAge", trailAge);
        requirePositive("projection", projection);
        requirePositive("duplicates", duplicates);
        if (trailEvents < 1 || trailEvents > 10_000) {
            throw new IllegalArgumentException("a trail holds 1 to 10,000 events, not " + trailEvents);
        }
        if (keep.compareTo(trailAge) < 0) {
            throw new IllegalArgumentException("keep " + keep + " is shorter than the trail's age " + trailAge);
        }
        if (experiences < 1 || experiences > 10_000) {
            throw new IllegalArgumentException("exposures of 1 to 10,000 experiences are kept, not of " + experiences);
        }
    }

    /** The bounds that suit a shop. */
    public static SessionLimits defaults() {
        return new SessionLimits(
                Duration.ofMinutes(30),
                500,
                Duration.ofDays(30),
                Duration.ofDays(365),
                Duration.ofDays(1),
                Duration.ofDays(1),
                200);
    }

    public SessionLimits withInactivity(Duration span) {
        return new SessionLimits(span, trailEvents, trailAge, keep, projection, duplicates, experiences);
    }

    public SessionLimits withTrail(int events, Duration age) {
        return new SessionLimits(inactivity, events, age, keep, projection, duplicates, experiences);
    }

    public SessionLimits withKeep(Duration span) {
        return new SessionLimits(inactivity, trailEvents, trailAge, span, projection, duplicates, experiences);
    }

    public SessionLimits withProjection(Duration span) {
        return new SessionLimits(inactivity, trailEvents, trailAge, keep, span, duplicates, experiences);
    }

    public SessionLimits withDuplicates(Duration span) {
        return new SessionLimits(inactivity, trailEvents, trailAge, keep, projection, span, experiences);
    }

    public SessionLimits withExperiences(int number) {
        return new SessionLimits(inactivity, trailEvents, trailAge, keep, projection, duplicates, number);
    }

    static void requirePositive(String what, Duration span) {
        // Redis counts milliseconds; a shorter span would be none.
        if (span.toMillis() < 1) {
            throw new IllegalArgumentException(what + " must be a millisecond or longer, not " + span);
        }
    }
}
