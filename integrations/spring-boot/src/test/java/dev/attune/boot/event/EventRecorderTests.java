package dev.attune.boot.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.event.Verb;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.visitor.VisitorId;
import dev.attune.testkit.memory.InMemoryEventLog;
import dev.attune.testkit.memory.InMemorySessionStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventRecorderTests {

    private static final VisitorId SOMEBODY = new VisitorId("somebody");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Event EVENT = new Event("1", Verb.TRACK, "Product Viewed", SOMEBODY, NOW, Map.of());
    private static final List<Exposure> EXPOSED = List.of(new Exposure(SOMEBODY, new ExperienceKey("one"), NOW));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySessionStore sessions = new InMemorySessionStore();
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventRecorder recorder = new EventRecorder(sessions, log, meters);

    @Test
    void recordsInTheSessionAndInTheLog() {
        recorder.record(context(Purpose.PERSONALIZATION).build(), EVENT);
        assertThat(trail()).isEqualTo(1);
        assertThat(logged()).isEqualTo(1);
        assertThat(meters.counter("attune.events.recorded").count()).isEqualTo(1);
    }

    @Test
    void countsWhatWasShown() {
        recorder.expose(context(Purpose.PERSONALIZATION).build(), EXPOSED);
        assertThat(exposures()).isEqualTo(1);
    }

    @Test
    void recordsNothingWithoutTheConsentItNeeds() {
        RequestContext context = context(Purpose.ANALYTICS, Purpose.MARKETING).build();
        recorder.record(context, EVENT);
        recorder.append(context, EVENT);
        recorder.expose(context, EXPOSED);
        assertThat(trail() + logged() + exposures()).isZero();
    }

    @Test
    void recordsNothingOfAPreview() {
        RequestContext context = context(Purpose.PERSONALIZATION).preview(true).build();
        recorder.record(context, EVENT);
        recorder.expose(context, EXPOSED);
        assertThat(trail() + logged() + exposures()).isZero();
    }

    @Test
    void countsWhatFailsAndThrowsNothing() {
        failing((proxy, method, arguments) -> CompletableFuture.failedFuture(new IllegalStateException("planted")));
        failing((proxy, method, arguments) -> {
            throw new IllegalStateException("planted");
        });
        for (String where : new String[] {"session", "log", "exposure"}) {
            assertThat(meters.counter("attune.events.failed", "where", where).count())
                    .as(where)
                    .isEqualTo(2);
        }
        assertThat(meters.counter("attune.events.recorded").count()).isZero();
    }

    private void failing(InvocationHandler broken) {
        EventRecorder failing =
                new EventRecorder(proxy(SessionStore.class, broken), proxy(EventLog.class, broken), meters);
        failing.record(context(Purpose.PERSONALIZATION).build(), EVENT);
        failing.expose(context(Purpose.PERSONALIZATION).build(), EXPOSED);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static RequestContext.Builder context(Purpose... granted) {
        return RequestContext.of(SOMEBODY, NOW).consent(Consent.to(granted));
    }

    private int trail() {
        return sessions.load(SOMEBODY, NOW).toCompletableFuture().join().trail().size();
    }

    private int exposures() {
        return sessions.load(SOMEBODY, NOW)
                .toCompletableFuture()
                .join()
                .exposures()
                .size();
    }

    private int logged() {
        return log.read(null, 10).toCompletableFuture().join().size();
    }
}
