package dev.attune.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which session a visitor was in at an instant. At present it is the stored one; for an earlier instant it is told again from the trail, as far
 * back as that goes.
 */
record SessionHistory(SessionState latest, Duration inactivity) {

    /**
     * The session, or null if there was none.
     *
     * @param trail all entries of the trail until the instant
     * @param later all entries of the trail after it
     */
    @Nullable
    SessionState at(Instant at, List<TrailEntry> trail, List<TrailEntry> later) {
        SessionState session;
        if (!at.isBefore(latest.lastAt())) {
            session = latest;
        } else if (!at.isBefore(latest.startedAt())) {
            session = SessionState.replayed(latest.number(), latest.startedAt(), since(latest.startedAt(), trail));
        } else {
            session = earlier(trail, later);
        }
        return session == null || !at.isBefore(session.lastAt().plus(inactivity)) ? null : session;
    }

    private @Nullable SessionState earlier(List<TrailEntry> trail, List<TrailEntry> later) {
        if (trail.isEmpty()) {
            return null;
        }
        int first = trail.size() - 1;
        while (first > 0 && !isPause(trail.get(first - 1), trail.get(first))) {
            first--;
        }
        long number = latest.number() - 1;
        TrailEntry before = trail.get(trail.size() - 1);
        for (TrailEntry entry : later) {
            if (!entry.at().isBefore(latest.startedAt())) {
                break;
            }
            number -= isPause(before, entry) ? 1 : 0;
            before = entry;
        }
        return SessionState.replayed(Math.max(1, number), trail.get(first).at(), trail.subList(first, trail.size()));
    }

    private boolean isPause(TrailEntry before, TrailEntry after) {
        return !after.at().isBefore(before.at().plus(inactivity));
    }

    /** The entries at or after an instant. */
    static List<TrailEntry> since(Instant instant, List<TrailEntry> trail) {
        int first = trail.size();
        while (first > 0 && !trail.get(first - 1).at().isBefore(instant)) {
            first--;
        }
        return trail.subList(first, trail.size());
    }
}
