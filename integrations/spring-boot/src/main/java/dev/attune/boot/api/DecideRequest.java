package dev.attune.boot.api;

import dev.attune.api.consent.Consent;
import dev.attune.api.key.SlotKey;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of the decide call asks for.
 *
 * @param slots which slots; empty for all
 * @param context what the caller tells about the page
 * @param visitor the visitor named; null for the one of the cookie
 * @param at the instant to decide for; null for now
 * @param explain whether to tell why
 */
record DecideRequest(
        List<SlotKey> slots,
        PageContext context,
        @Nullable VisitorId visitor,
        @Nullable Instant at,
        boolean explain) {

    DecideRequest {
        slots = List.copyOf(slots);
    }

    /** What a caller tells about the page; null where nothing is told. */
    record PageContext(
            @Nullable String url,
            @Nullable String referrer,
            @Nullable ZoneId timeZone,
            @Nullable Locale locale,
            @Nullable String country,
            @Nullable String device,
            @Nullable Consent consent) {}
}
