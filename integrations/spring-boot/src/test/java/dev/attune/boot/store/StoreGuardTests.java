package dev.attune.boot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.event.Event;
import dev.attune.api.event.Verb;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.visitor.VisitorId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StoreGuardTests {

    private static final VisitorId SOMEBODY = new VisitorId("somebody");
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<CompletionStage<?>> answer = () -> CompletableFuture.completedFuture(SessionSnapshot.EMPTY);

    @Test
    void passesAnswersOn() throws Exception {
        assertThat(load(guarded(Duration.ofMinutes(1))).get()).isSameAs(SessionSnapshot.EMPTY);
        assertThat(meters.timer("attune.facts.load", "outcome", "answered").count())
                .isEqualTo(1);
    }

    @Test
    void failsAtOnceAfterManyFailuresWithoutAskingTheStore() {
        SessionStore guarded = guarded(Duration.ofMinutes(1));
        answer = () -> CompletableFuture.failedFuture(new IllegalStateException("planted"));
        failTimes(10, guarded);
        int before = asked.get();
        assertThatThrownBy(() -> load(guarded).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallNotPermittedException.class);
        assertThat(asked).hasValue(before);
        assertThat(state("open")).isEqualTo(1);
        assertThat(state("closed")).isZero();
    }

    @Test
    void countsAStoreThatThrowsAsFailing() {
        SessionStore guarded = guarded(Duration.ofMinutes(1));
        answer = () -> {
            throw new IllegalStateException("planted");
        };
        failTimes(10, guarded);
        assertThat(state("open")).isEqualTo(1);
    }

    @Test
    void closesAgainByItselfWhenTheStoreAnswers() throws Exception {
        SessionStore guarded = guarded(Duration.ofMillis(1));
        answer = () -> CompletableFuture.failedFuture(new IllegalStateException("planted"));
        failTimes(10, guarded);
        answer = () -> CompletableFuture.completedFuture(SessionSnapshot.EMPTY);
        boolean answered = false;
        for (long end = System.nanoTime() + 10_000_000_000L; !answered && System.nanoTime() < end; ) {
            answered =
                    load(guarded).handle((snapshot, failure) -> failure == null).get();
        }
        assertThat(answered).isTrue();
        assertThat(state("closed")).isEqualTo(1);
    }

    @Test
    void opensAgainWhenTheTrialFails() throws Exception {
        SessionStore guarded = guarded(Duration.ofMillis(1));
        answer = () -> CompletableFuture.failedFuture(new IllegalStateException("planted"));
        failTimes(10, guarded);
        int before = asked.get();
        for (long end = System.nanoTime() + 10_000_000_000L; asked.get() == before && System.nanoTime() < end; ) {
            load(guarded).handle((snapshot, failure) -> failure).get();
        }
        assertThat(asked).hasValueGreaterThan(before);
        assertThat(state("open")).isEqualTo(1);
    }

    @Test
    void judgesAnAnswerForWhichNobodyWaitedAnyLonger() {
        SessionStore guarded = guarded(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            CompletableFuture<Object> late = new CompletableFuture<>();
            answer = () -> late;
            load(guarded).cancel(false);
            late.completeExceptionally(new IllegalStateException("planted"));
        }
        assertThat(state("open")).isEqualTo(1);
    }

    @Test
    void isOneForAllThatIsAskedOfTheStore() {
        SessionStore guarded = guarded(Duration.ofMinutes(1));
        answer = () -> CompletableFuture.failedFuture(new IllegalStateException("planted"));
        failTimes(10, guarded);
        int before = asked.get();
        assertThat(guarded.record(new Event("1", Verb.TRACK, "x", SOMEBODY, NOW, Map.of()))
                        .toCompletableFuture())
                .isCompletedExceptionally();
        assertThat(asked).hasValue(before);
    }

    @Test
    void alwaysTriesToForget() {
        SessionStore guarded = guarded(Duration.ofMinutes(1));
        answer = () -> CompletableFuture.failedFuture(new IllegalStateException("planted"));
        failTimes(10, guarded);
        answer = () -> CompletableFuture.completedFuture(null);
        assertThat(guarded.forget(SOMEBODY).toCompletableFuture()).isCompleted();
    }

    private double state(String state) {
        return meters.get("attune.sessions.circuit").tag("state", state).gauge().value();
    }

    private static void failTimes(int times, SessionStore store) {
        for (int i = 0; i < times; i++) {
            assertThat(load(store)).isCompletedExceptionally();
        }
    }

    private static CompletableFuture<SessionSnapshot> load(SessionStore store) {
        return store.load(SOMEBODY, NOW).toCompletableFuture();
    }

    /** A store whose every method gives the planted answer. */
    private SessionStore guarded(Duration pause) {
        SessionStore store = (SessionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionStore.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return answer.get();
                });
        return new StoreGuard(Duration.ofSeconds(5), pause, meters).guard(store);
    }
}
