package dev.attune.boot.store;

import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.SessionStore;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The circuit breaker around a store: after many failures or slow answers it fails calls at once, without asking the store, and lets
 * one through from time to time to see whether it is back.
 */
public final class StoreGuard {

    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_BEFORE_JUDGING = 10;
    /** One, so that a shop with a request now and then is not kept waiting for further ones before its store is trusted again. */
    private static final int CALLS_TO_TRY = 1;

    private static final float SHARE_OF_TROUBLE = 50;

    private final CircuitBreaker breaker;
    private final MeterRegistry meters;

    /**
     * @param slow an answer that takes longer counts as trouble
     * @param pause how long nothing is asked before trying again
     */
    public StoreGuard(Duration slow, Duration pause, MeterRegistry meters) {
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                "attune",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_BEFORE_JUDGING)
                        .failureRateThreshold(SHARE_OF_TROUBLE)
                        .slowCallRateThreshold(SHARE_OF_TROUBLE)
                        .slowCallDurationThreshold(slow)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(CALLS_TO_TRY)
                        .maxWaitDurationInHalfOpenState(slow.compareTo(pause) > 0 ? slow : pause)
                        .ignoreExceptions(IllegalArgumentException.class)
                        .build());
        for (CircuitBreaker.State state :
                List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.OPEN, CircuitBreaker.State.HALF_OPEN)) {
            Gauge.builder("attune.sessions.circuit", breaker, present -> present.getState() == state ? 1 : 0)
                    .description("The state of the circuit breaker around the session store: 1 for the present one.")
                    .tag("state", name(state))
                    .register(meters);
        }
    }

    /** The store behind this guard. */
    public SessionStore guard(SessionStore store) {
        return new GuardedSessionStore(store, this, meters);
    }

    /** The log behind this guard. */
    public EventLog guard(EventLog log) {
        return new GuardedEventLog(log, this);
    }

    /** {@code closed}, {@code open} or {@code half_open}. */
    public String state() {
        return name(breaker.getState());
    }

    /** Calls the store, or fails at once. A caller that gives up does not keep the answer from being judged. */
    <T> CompletionStage<T> call(Supplier<CompletionStage<T>> call) {
        return breaker.executeCompletionStage(call);
    }

    private static String name(CircuitBreaker.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
