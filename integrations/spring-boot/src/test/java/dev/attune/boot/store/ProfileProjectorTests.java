package dev.attune.boot.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import dev.attune.testkit.memory.InMemoryProfileStore;
import dev.attune.testkit.memory.InMemorySessionStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileProjectorTests {

    private static final VisitorId SOMEBODY = new VisitorId("somebody");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<AttributeKey, Value> GOLD =
            Map.of(AttributeKey.of("profile.loyalty_tier"), Value.of("gold"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySessionStore sessions = new InMemorySessionStore();
    private final InMemoryProfileStore kept = new InMemoryProfileStore();
    private final CountDownLatch database = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final ProfileProjector slow =
            new ProfileProjector(new SlowProfiles(), sessions, Duration.ofMillis(50), meters);
    private final ProfileProjector projector = new ProfileProjector(kept, sessions, Duration.ofSeconds(30), meters);

    @AfterEach
    void close() {
        database.countDown();
        slow.close();
        projector.close();
    }

    @Test
    void laysTheProfileBesideTheSession() {
        kept.identify(SOMEBODY, new CustomerId("ada"), GOLD, NOW);
        projector.projectSoon(SOMEBODY);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(projection()).hasValue(GOLD));
        assertThat(count("projected")).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoneSoThatNobodyAsksAgain() {
        projector.projectSoon(SOMEBODY);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(projection()).hasValue(Map.of()));
    }

    @Test
    void knowsACustomerAtOnceAfterSigningIn() {
        assertThat(projector.identify(SOMEBODY, new CustomerId("ada"), GOLD, NOW))
                .isTrue();
        assertThat(projection()).hasValue(GOLD);
    }

    @Test
    void doesNotLetASignInWaitForEver() {
        assertThat(slow.identify(SOMEBODY, new CustomerId("ada"), GOLD, NOW)).isFalse();
    }

    @Test
    void asksOncePerVisitorAndDropsWhatDoesNotFit() {
        for (int i = 0; i < 3; i++) {
            slow.projectSoon(SOMEBODY);
        }
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(asked).hasValue(1));
        for (int i = 0; i < 1000; i++) {
            slow.projectSoon(new VisitorId("visitor-" + i));
        }
        // One of the two threads holds somebody, the other one more; 256 wait.
        assertThat(count("dropped")).isEqualTo(1000 - 257);
        database.countDown();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(count("projected")).isEqualTo(258));
        assertThat(asked).hasValue(258);
    }

    private Optional<Map<AttributeKey, Value>> projection() {
        return sessions.load(SOMEBODY, NOW).toCompletableFuture().join().projection();
    }

    private double count(String outcome) {
        return meters.counter("attune.profiles.projections", "outcome", outcome).count();
    }

    /** Profiles in a database that does not answer yet. */
    private final class SlowProfiles implements ProfileStore {

        @Override
        public Optional<Profile> find(VisitorId visitor) {
            asked.incrementAndGet();
            waitForTheDatabase();
            return Optional.empty();
        }

        @Override
        public Optional<Profile> find(CustomerId customer) {
            return Optional.empty();
        }

        @Override
        public Profile identify(VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at) {
            waitForTheDatabase();
            return kept.identify(visitor, customer, traits, at);
        }

        @Override
        public void forget(VisitorId visitor) {
            kept.forget(visitor);
        }

        private void waitForTheDatabase() {
            try {
                database.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
