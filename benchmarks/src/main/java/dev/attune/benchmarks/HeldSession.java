package dev.attune.benchmarks;

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

/** Answers with what a real store answered once, so that a decision is all that is left to measure. */
final class HeldSession implements SessionStore {

    private final CompletionStage<SessionSnapshot> answer;

    HeldSession(SessionSnapshot snapshot) {
        this.answer = CompletableFuture.completedFuture(snapshot);
    }

    @Override
    public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
        return answer;
    }

    @Override
    public CompletionStage<Boolean> record(Event event) {
        throw readOnly();
    }

    @Override
    public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
        throw readOnly();
    }

    @Override
    public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        throw readOnly();
    }

    @Override
    public CompletionStage<Void> forget(VisitorId visitor) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("only loading is measured");
    }
}
