package dev.attune.testkit.memory;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A session store in memory, for tests and trials. It remembers message ids, exposures and projections for ever, and so must not
 * live long.
 */
public final class InMemorySessionStore implements SessionStore {

    private final Map<VisitorId, VisitorMemory> visitors = new ConcurrentHashMap<>();
    private final Duration inactivity;
    private final int trailEvents;
    private final Duration trailAge;

    /** A store whose sessions end after 30 minutes, and whose trails hold 500 events of 30 days. */
    public InMemorySessionStore() {
        this(Duration.ofMinutes(30), 500, Duration.ofDays(30));
    }

    /**
     * A store with these bounds.
     *
     * @param inactivity the span without an event that ends a session
     * @param trailEvents how many events a trail holds at most
     * @param trailAge how old the events of a trail become
     */
    public InMemorySessionStore(Duration inactivity, int trailEvents, Duration trailAge) {
        this.inactivity = inactivity;
        this.trailEvents = trailEvents;
        this.trailAge = trailAge;
    }

    @Override
    public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
        VisitorMemory memory = visitors.get(visitor);
        return CompletableFuture.completedStage(memory == null ? SessionSnapshot.EMPTY : memory.snapshot(at));
    }

    @Override
    public CompletionStage<Boolean> record(Event event) {
        return CompletableFuture.completedStage(memoryOf(event.visitor()).record(event));
    }

    @Override
    public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
        for (Exposure exposure : exposures) {
            if (!exposure.visitor().equals(visitor)) {
                throw new IllegalArgumentException("an exposure of another visitor than " + visitor);
            }
        }
        memoryOf(visitor).expose(exposures);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        memoryOf(visitor).project(profile);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> forget(VisitorId visitor) {
        visitors.remove(visitor);
        return CompletableFuture.completedStage(null);
    }

    private VisitorMemory memoryOf(VisitorId visitor) {
        return visitors.computeIfAbsent(visitor, unseen -> new VisitorMemory(inactivity, trailEvents, trailAge));
    }
}
