package dev.attune.api.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recent events of a visitor, oldest first, bounded by count and age, and where the present session begins in them. */
public final class Trail {

    private static final Trail EMPTY = new Trail(List.of(), null);

    private final List<TrailEvent> events;
    private final @Nullable Instant sessionStartedAt;
    private @Nullable TrailColumns columns;

    private Trail(List<TrailEvent> events, @Nullable Instant sessionStartedAt) {
        this.events = events;
        this.sessionStartedAt = sessionStartedAt;
    }

    public static Trail empty() {
        return EMPTY;
    }

    /**
     * A trail of these events in the order of their instants; events of the same instant keep the order given.
     *
     * @param sessionStartedAt when the present session began; null if there is none
     */
    public static Trail of(List<TrailEvent> events, @Nullable Instant sessionStartedAt) {
        return new Trail(
                events.stream().sorted(Comparator.comparing(TrailEvent::at)).toList(), sessionStartedAt);
    }

    public List<TrailEvent> events() {
        return events;
    }

    public int size() {
        return events.size();
    }

    public TrailEvent get(int index) {
        return events.get(index);
    }

    /** The same events by column; made when first asked for. */
    public TrailColumns columns() {
        TrailColumns made = columns;
        if (made == null) {
            made = new TrailColumns(events);
            columns = made; // threads that ask at once may make it twice, which does no harm
        }
        return made;
    }

    public Optional<Instant> sessionStartedAt() {
        return Optional.ofNullable(sessionStartedAt);
    }

    /** The index of the first event of the present session; the size of the trail if the session has none. */
    public int sessionStart() {
        return sessionStartedAt == null ? events.size() : firstNotBefore(sessionStartedAt);
    }

    /** The index of the first event at or after this instant; the size of the trail if there is none. */
    public int firstNotBefore(Instant instant) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).at().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
