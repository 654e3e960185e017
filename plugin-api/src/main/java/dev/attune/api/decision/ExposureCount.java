package dev.attune.api.decision;

import dev.attune.api.content.Cap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a visitor was shown an experience.
 *
 * @param total ever
 * @param recent the instants of the latest ones, oldest first, at most {@link #REMEMBERED}
 */
public record ExposureCount(long total, List<Instant> recent) {

    /** How many instants are remembered; no cap allows more. */
    public static final int REMEMBERED = 32;

    public static final ExposureCount NONE = new ExposureCount(0, List.of());

    public ExposureCount {
        recent = List.copyOf(recent);
    }

    /** Whether one more exposure at this instant stays within the cap. */
    public boolean allows(Cap cap, Instant at) {
        return cap.window()
                .map(window -> recent.stream()
                                .filter(seen -> seen.isAfter(at.minus(window)))
                                .count()
                        < cap.limit())
                .orElse(total < cap.limit());
    }

    /** The first instant after this one at which the cap, now reached, allows an exposure again by time alone. */
    public Optional<Instant> allowedAgain(Cap cap, Instant at) {
        if (allows(cap, at) || recent.size() < cap.limit()) {
            return Optional.empty();
        }
        return cap.window()
                .map(window -> recent.get(recent.size() - cap.limit()).plus(window));
    }
}
