package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that gives the answer it was told to give, and counts how often it was asked. */
final class StubSessions implements SessionStore {

    final AtomicInteger loads = new AtomicInteger();
    private final CompletionStage<SessionSnapshot> answer;

    private StubSessions(CompletionStage<SessionSnapshot> answer) {
        this.answer = answer;
    }

    static StubSessions holding(SessionSnapshot snapshot) {
        return new StubSessions(CompletableFuture.completedFuture(snapshot));
    }

    static StubSessions failing() {
        return new StubSessions(CompletableFuture.failedFuture(new IllegalStateException("gone")));
    }

    static StubSessions silent() {
        return new StubSessions(new CompletableFuture<>());
    }

    @Override
    public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
        loads.incrementAndGet();
        return answer;
    }

    @Override
    public CompletionStage<Boolean> record(Event event) {
        throw new AssertionError("deciding records nothing");
    }

    @Override
    public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
        throw new AssertionError("deciding records nothing");
    }

    @Override
    public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        throw new AssertionError("deciding records nothing");
    }

    @Override
    public CompletionStage<Void> forget(VisitorId visitor) {
        throw new AssertionError("deciding records nothing");
    }
}
