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
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileProjectorTests {

    private static final VisitorId SOMEBODY = new VisitorId("somebody");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final CustomerId ADA = new CustomerId("ada");
    private static final Map<AttributeKey, Value> GOLD =
            Map.of(AttributeKey.of("profile.loyalty_tier"), Value.of("gold"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySessionStore sessions = new InMemorySessionStore();
    private final InMemoryProfileStore kept = new InMemoryProfileStore();
    private final CountDownLatch database = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final ProfileProjector slow =
            new ProfileProjector(new SlowProfiles(true), sessions, Duration.ofMillis(50), meters);
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
    void doesNotForgetASignInForWhatWasReadBeforeIt() throws Exception {
        try (ProfileProjector patient =
                new ProfileProjector(new SlowProfiles(false), sessions, Duration.ofSeconds(30), meters)) {
            patient.projectSoon(SOMEBODY);
            await().atMost(30, SECONDS).untilAsserted(() -> assertThat(asked).hasValue(1));
            FutureTask<Boolean> signIn = new FutureTask<>(() -> patient.identify(SOMEBODY, ADA, GOLD, NOW));
            Thread customer = new Thread(signIn);
            customer.start();
            await("through, or waiting for the one who read before")
                    .atMost(30, SECONDS)
                    .until(() -> signIn.isDone() || isAnyBlocked());
            database.countDown();
            assertThat(signIn.get()).isTrue();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(count("projected")).isEqualTo(2));
            assertThat(projection()).hasValue(GOLD);
        }
    }

    private static boolean isAnyBlocked() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().equals("attune-profiles") && thread.getState() == Thread.State.BLOCKED);
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

        private final boolean signInsWait;

        SlowProfiles(boolean signInsWait) {
            this.signInsWait = signInsWait;
        }

        @Override
        public Optional<Profile> find(VisitorId visitor) {
            Optional<Profile> read = kept.find(visitor);
            asked.incrementAndGet();
            waitForTheDatabase();
            return read;
        }

        @Override
        public Optional<Profile> find(CustomerId customer) {
            return Optional.empty();
        }

        @Override
        public Profile identify(VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at) {
            if (signInsWait) {
                waitForTheDatabase();
            }
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
