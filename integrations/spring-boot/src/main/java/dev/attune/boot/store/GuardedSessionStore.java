package dev.attune.boot.store;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A session store behind a circuit breaker, with the time that loading takes. */
final class GuardedSessionStore implements SessionStore {

    private final SessionStore store;
    private final StoreGuard guard;
    private final MeterRegistry meters;
    private final Timer answered;
    private final Timer failed;

    GuardedSessionStore(SessionStore store, StoreGuard guard, MeterRegistry meters) {
        this.store = store;
        this.guard = guard;
        this.meters = meters;
        this.answered = timer("answered");
        this.failed = timer("failed");
    }

    private Timer timer(String outcome) {
        return Timer.builder("attune.facts.load")
                .description("How long the session store took to tell about a visitor.")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
        Timer.Sample sample = Timer.start(meters);
        return guard.call(() -> store.load(visitor, at))
                .whenComplete((snapshot, failure) -> sample.stop(failure == null ? answered : failed));
    }

    @Override
    public CompletionStage<Boolean> record(Event event) {
        return guard.call(() -> store.record(event));
    }

    @Override
    public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
        return guard.call(() -> store.expose(visitor, exposures));
    }

    @Override
    public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        return guard.call(() -> store.project(visitor, profile));
    }

    /** Always tried: whoever asks to be forgotten is told if that failed, not that it was not tried. */
    @Override
    public CompletionStage<Void> forget(VisitorId visitor) {
        return store.forget(visitor);
    }
}
