package dev.attune.boot.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of time zones, such as {@code Europe/Berlin}, from people who may be wrong. */
public final class TimeZones {

    private static final int LONGEST = 64;

    private TimeZones() {}

    /** The zone of this name; empty if there is none. */
    public static Optional<ZoneId> find(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
