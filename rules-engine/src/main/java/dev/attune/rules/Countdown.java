package dev.attune.rules;

import dev.attune.api.request.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how far instants are from the request's, and what clocks show then. */
record Countdown(Instant now, ZoneId zone) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** In this zone, or in the visitor's. */
    static Countdown of(Facts facts, @Nullable ZoneId zone) {
        return new Countdown(facts.at(), zone == null ? facts.zone().id() : zone);
    }

    /** "begins in 2 hours 10 minutes, at 18:00 in Europe/Berlin" */
    String until(String verb, Instant later) {
        return verb + " in " + between(now, later) + ", " + clock(later);
    }

    /** "ended 3 days ago, on Monday 2026-06-01 at 18:00 in Europe/Berlin" */
    String since(String verb, Instant earlier) {
        return verb + " " + between(earlier, now) + " ago, " + clock(earlier);
    }

    private String clock(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        boolean whole = local.truncatedTo(ChronoUnit.MINUTES).equals(local);
        String time = "at " + (whole ? MINUTES : SECONDS).format(local) + " in " + zone.getId();
        boolean today =
                local.toLocalDate().equals(LocalDateTime.ofInstant(now, zone).toLocalDate());
        return today ? time : "on " + Words.date(local.toLocalDate()) + " " + time;
    }

    /** The time from one to the other, which is not earlier, in its two greatest units. */
    static String between(Instant from, Instant to) {
        Duration exact = Duration.between(from, to);
        if (exact.compareTo(Duration.ofDays(1)) >= 0) {
            return Words.duration(exact.truncatedTo(ChronoUnit.HOURS));
        }
        if (exact.compareTo(Duration.ofHours(1)) >= 0) {
            return Words.duration(exact.truncatedTo(ChronoUnit.MINUTES));
        }
        return exact.compareTo(Duration.ofSeconds(1)) >= 0
                ? Words.duration(exact.truncatedTo(ChronoUnit.SECONDS))
                : "less than a second";
    }
}
