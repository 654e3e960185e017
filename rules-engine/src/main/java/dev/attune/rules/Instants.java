package dev.attune.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Additions to instants that stay on the time line. */
final class Instants {

    private Instants() {}

    static Instant plus(Instant instant, Duration duration) {
        try {
            return instant.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }
}
