package dev.attune.testkit.memory;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything remembered about one visitor. */
final class VisitorMemory {

    private final Duration inactivity;
    private final int trailEvents;
    private final Duration trailAge;
    private final Set<String> messageIds = new HashSet<>();
    private final List<Event> trail = new ArrayList<>();
    private final List<SessionMemory> sessions = new ArrayList<>();
    private final Map<ExperienceKey, List<Instant>> exposures = new HashMap<>();
    private @Nullable Map<AttributeKey, Value> projection;

    VisitorMemory(Duration inactivity, int trailEvents, Duration trailAge) {
        this.inactivity = inactivity;
        this.trailEvents = trailEvents;
        this.trailAge = trailAge;
    }

    synchronized boolean record(Event event) {
        if (!messageIds.add(event.messageId())) {
            return false;
        }
        SessionMemory latest = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
        if (latest == null || !event.at().isBefore(latest.lastAt().plus(inactivity))) {
            sessions.add(new SessionMemory(sessions.size() + 1, event));
        } else if (event.at().isAfter(latest.startedAt().minus(inactivity))) {
            latest.add(event);
        }
        trail.add(event);
        trim();
        return true;
    }

    private void trim() {
        trail.sort(Comparator.comparing(Event::at));
        Instant oldest = trail.get(trail.size() - 1).at().minus(trailAge);
        trail.removeIf(event -> event.at().isBefore(oldest));
        if (trail.size() > trailEvents) {
            trail.subList(0, trail.size() - trailEvents).clear();
        }
    }

    synchronized void expose(Collection<Exposure> seen) {
        for (Exposure exposure : seen) {
            List<Instant> instants = exposures.computeIfAbsent(exposure.experience(), unseen -> new ArrayList<>());
            instants.add(exposure.at());
            instants.sort(Comparator.naturalOrder());
        }
    }

    synchronized void project(Map<AttributeKey, Value> profile) {
        projection = Map.copyOf(profile);
    }

    synchronized SessionSnapshot snapshot(Instant at) {
        SessionMemory session = sessionAt(at);
        return new SessionSnapshot(
                session == null ? Map.of() : session.attributes(at),
                Trail.of(trailAt(at), session == null ? null : session.startedAt()),
                exposuresAt(at),
                projection);
    }

    private @Nullable SessionMemory sessionAt(Instant at) {
        SessionMemory present = null;
        for (SessionMemory session : sessions) {
            if (!session.startedAt().isAfter(at)) {
                present = session;
            }
        }
        return present == null || present.isOver(at, inactivity) ? null : present;
    }

    private List<TrailEvent> trailAt(Instant at) {
        Instant oldest = at.minus(trailAge);
        return trail.stream()
                .filter(event -> !event.at().isAfter(at) && !event.at().isBefore(oldest))
                .map(VisitorMemory::remembered)
                .toList();
    }

    private static TrailEvent remembered(Event event) {
        Map<String, Value> kept = new HashMap<>(event.properties());
        kept.keySet().retainAll(EventProperties.KEPT_IN_TRAIL);
        return new TrailEvent(event.name(), event.at(), kept);
    }

    private Map<ExperienceKey, ExposureCount> exposuresAt(Instant at) {
        Map<ExperienceKey, ExposureCount> counts = new HashMap<>();
        exposures.forEach((experience, instants) -> {
            List<Instant> seen =
                    instants.stream().filter(instant -> !instant.isAfter(at)).toList();
            if (!seen.isEmpty()) {
                int forgotten = Math.max(0, seen.size() - ExposureCount.REMEMBERED);
                counts.put(experience, new ExposureCount(seen.size(), seen.subList(forgotten, seen.size())));
            }
        });
        return counts;
    }
}
