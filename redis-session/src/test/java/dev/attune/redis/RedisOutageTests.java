package dev.attune.redis;

import static dev.attune.redis.RealRedis.await;
import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.visitor.VisitorId;
import io.lettuce.core.RedisCommandTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What happens when Redis goes, forgets, and comes back. */
class RedisOutageTests {

    private static final VisitorId VISITOR = new VisitorId("v");
    private static final long AT_ONCE_MILLIS = 50;
    private static final long RECOVERED_MILLIS = 2_000;

    private final Shopping shopping = new Shopping(VISITOR);
    private RealRedis redis;
    private RedisSessionStore store;
    private RedisEventLog log;

    @BeforeEach
    void start() {
        redis = new RealRedis(LettuceSettings.defaults());
        store = new RedisSessionStore(redis.factory, SessionLimits.defaults());
        log = new RedisEventLog(redis.factory, EventLogLimits.defaults());
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void runsScriptsThatRedisHasForgotten() throws Exception {
        Event event = shopping.page("/", NOON);
        assertThat(await(store.record(event))).isTrue();
        assertThat(await(log.append(event))).isPresent();

        redis.commands.scriptFlush();

        assertThat(await(store.record(event))).isFalse();
        assertThat(await(store.record(shopping.page("/boots", NOON)))).isTrue();
        assertThat(await(store.load(VISITOR, NOON)).trail().size()).isEqualTo(2);
        assertThat(await(log.append(event))).isEmpty();
        await(store.expose(VISITOR, List.of(new Exposure(VISITOR, new ExperienceKey("e"), NOON))));
        assertThat(redis.sent).contains("EVAL", "EVAL_RO");
    }

    @Test
    void failsAtOnceWhileRedisIsDownAndRecoversByItself() throws Exception {
        assertThat(recordedInTheEnd(shopping.page("/", NOON))).isTrue();

        redis.server.stop();
        failureInTheEnd(() -> store.load(VISITOR, NOON));
        for (int i = 0; i < 20; i++) {
            assertThatItFailsAtOnce(() -> store.load(VISITOR, NOON));
            assertThatItFailsAtOnce(() -> store.record(shopping.page("/lost", NOON)));
            assertThatItFailsAtOnce(() -> store.project(VISITOR, Map.of()));
            assertThatItFailsAtOnce(() -> log.append(shopping.page("/lost", NOON)));
        }

        redis.server.restart();
        long back = System.nanoTime();
        Event later = shopping.page("/later", NOON.plusSeconds(1));
        assertThat(recordedInTheEnd(later)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - back).toMillis()).isLessThan(RECOVERED_MILLIS);
        assertThat(await(store.load(VISITOR, NOON.plusSeconds(1))).trail().size())
                .as("what failed was not kept for later, and what succeeded is there")
                .isEqualTo(2);
    }

    @Test
    void startsWithoutRedisAndFindsItWhenItComes() throws Exception {
        redis.server.stop();

        failureInTheEnd(() -> store.load(VISITOR, NOON));
        assertThatItFailsAtOnce(() -> store.load(VISITOR, NOON));
        assertThatItFailsAtOnce(() -> store.record(shopping.page("/", NOON)));

        redis.server.restart();
        assertThat(recordedInTheEnd(shopping.page("/", NOON))).isTrue();
    }

    @Test
    void givesUpOnARedisThatDoesNotAnswer() throws Exception {
        assertThat(recordedInTheEnd(shopping.page("/", NOON))).isTrue();
        signal("STOP");
        try {
            assertThat(failureOf(store.load(VISITOR, NOON))).isInstanceOf(RedisCommandTimeoutException.class);
        } finally {
            signal("CONT");
        }
        assertThat(recordedInTheEnd(shopping.page("/boots", NOON))).isTrue();
    }

    @Test
    void saysWhatWentWrongAndTriesAgainEvenAfterAnError() throws Exception {
        AtomicInteger errors = new AtomicInteger(3);
        LettuceConnectionFactory failing =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", redis.server.port())) {
                    @Override
                    public RedisConnection getConnection() {
                        if (errors.getAndDecrement() > 0) {
                            throw new NoClassDefFoundError("on purpose");
                        }
                        return super.getConnection();
                    }
                };
        failing.afterPropertiesSet();
        failing.start();
        try {
            store = new RedisSessionStore(failing, SessionLimits.defaults());

            assertThat(failureOf(store.load(VISITOR, NOON))).isInstanceOf(NoClassDefFoundError.class);
            assertThat(recordedInTheEnd(shopping.page("/", NOON))).isTrue();
        } finally {
            failing.destroy();
        }
    }

    @Test
    void goesOnAfterTheApplicationPaused() throws Exception {
        await(store.load(VISITOR, NOON));
        redis.factory.stop();
        redis.factory.start();
        await(store.load(VISITOR, NOON));
    }

    @Test
    void refusesAFactoryThatDoesNotShareItsConnection() {
        LettuceConnectionFactory unshared = new LettuceConnectionFactory();
        unshared.setShareNativeConnection(false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisSessionStore(unshared, SessionLimits.defaults()))
                .withMessageContaining("share");
    }

    private void signal(String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(redis.server.pid())).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }

    private static void assertThatItFailsAtOnce(Supplier<CompletionStage<?>> call) throws Exception {
        long begin = System.nanoTime();
        assertThat(failureOf(call.get())).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begin).toMillis()).isLessThan(AT_ONCE_MILLIS);
    }

    /** Calls until it fails, as it does as soon as the client has noticed. */
    private static void failureInTheEnd(Supplier<CompletionStage<?>> call) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (failureOf(call.get()) == null) {
            assertThat(System.nanoTime()).as("it goes on answering").isLessThan(deadline);
        }
    }

    /** Records until it succeeds; the event stays the same, so it counts once however often it was told. */
    private boolean recordedInTheEnd(Event event) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            CompletionStage<Boolean> stage = store.record(event);
            if (failureOf(stage) == null) {
                return await(stage);
            }
            assertThat(System.nanoTime()).as("it does not come back").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static Throwable failureOf(CompletionStage<?> stage) throws InterruptedException, TimeoutException {
        try {
            stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
