package dev.attune.redis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads what the script {@code load.lua} answers. */
record SnapshotReader(TrailCodec codec, SessionLimits limits) {

    SessionSnapshot read(List<Object> reply, Instant at) {
        SessionState latest = SessionState.stored((List<?>) reply.get(0));
        List<TrailEntry> entries = codec.decode((byte[]) reply.get(1));
        int until = entries.size();
        while (until > 0 && entries.get(until - 1).at().isAfter(at)) {
            until--;
        }
        List<TrailEntry> trail = SessionHistory.since(at.minus(limits.trailAge()), entries.subList(0, until));
        List<TrailEntry> later = entries.subList(until, entries.size());

        SessionState session =
                latest == null ? null : new SessionHistory(latest, limits.inactivity()).at(at, trail, later);
        List<TrailEvent> events = trail.stream().map(TrailEntry::toEvent).toList();
        byte[] projection = (byte[]) reply.get(3);
        return new SessionSnapshot(
                session == null
                        ? Map.<AttributeKey, Value>of()
                        : SessionAttributes.of(session, SessionHistory.since(session.startedAt(), trail)),
                Trail.of(events, session == null ? null : session.startedAt()),
                ExposureCodec.decode((List<?>) reply.get(2), at),
                projection == null ? null : ProjectionCodec.decode(projection));
    }
}
