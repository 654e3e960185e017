package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.content.Extensions;
import dev.attune.content.LivePublication;
import dev.attune.content.Personalizer;
import dev.attune.content.PublicationCompiler;
import dev.attune.content.format.ContentFormat;
import dev.attune.testkit.memory.InMemoryContentStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String CONTENT = """
            {"slots": [{"key": "home.hero", "description": "the top"}],
             "blocks": [{"key": "hero", "name": "Hero", "slot": "home.hero",
               "variants": [{"key": "baseline", "name": "All", "fields": {"headline": {"text": "Hello"}}},
                            {"key": "gold", "name": "Gold", "fields": {"headline": {"text": "Hello gold"}}}],
               "experiences": [{"key": "gold", "name": "Gold", "variant": "gold",
                 "condition": {"attribute": "profile.loyalty_tier", "eq": "gold"}}]}]}
            """;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void asksTheStoreAsPagesDoBeforeAnybodyElseDoes() {
        warmUpOn(CompletableFuture.completedFuture(SessionSnapshot.EMPTY)).start();

        assertThat(loads).hasValueGreaterThan(30);
    }

    @Test
    void countsForNobody() {
        warmUpOn(CompletableFuture.completedFuture(SessionSnapshot.EMPTY)).start();

        assertThat(meters.find("attune.decisions").counters())
                .isNotEmpty()
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @Test
    void letsTheApplicationStartWithoutTheStore() {
        WarmUp warmUp = warmUpOn(CompletableFuture.failedFuture(new IllegalStateException("gone")));
        warmUp.start();

        assertThat(warmUp.isRunning()).isTrue();
        assertThat(loads).hasValue(1);
    }

    private WarmUp warmUpOn(CompletionStage<SessionSnapshot> answer) {
        InMemoryContentStore store = new InMemoryContentStore();
        store.save(ContentFormat.read(CONTENT), 0, "anna", NOON);
        store.publish(1, "anna", NOON);
        LivePublication publication = LivePublication.start(store, PublicationCompiler.of(Extensions.none()));
        SessionStore sessions = new AnsweringSessions(answer);
        Personalizer personalizer = Personalizer.builder()
                .publications(publication::current)
                .sessions(sessions)
                .listeners(List.of(new DecisionMeters(meters)))
                .build();
        return new WarmUp(sessions, publication, personalizer, CLOCK);
    }

    /** Gives one answer to all who load, and fails all who would write. */
    private final class AnsweringSessions implements SessionStore {
        private final CompletionStage<SessionSnapshot> answer;

        AnsweringSessions(CompletionStage<SessionSnapshot> answer) {
            this.answer = answer;
        }

        @Override
        public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
            loads.incrementAndGet();
            return answer;
        }

        @Override
        public CompletionStage<Boolean> record(Event event) {
            throw new AssertionError("warming up records nothing");
        }

        @Override
        public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
            throw new AssertionError("warming up records nothing");
        }

        @Override
        public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
            throw new AssertionError("warming up records nothing");
        }

        @Override
        public CompletionStage<Void> forget(VisitorId visitor) {
            throw new AssertionError("warming up records nothing");
        }
    }
}
