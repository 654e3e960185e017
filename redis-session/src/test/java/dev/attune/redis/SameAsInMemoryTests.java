package dev.attune.redis;

import static dev.attune.redis.RealRedis.await;
import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.testkit.memory.InMemorySessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store in memory, written in the plainest way, says what the store on Redis must say after any sequence of events. */
class SameAsInMemoryTests {

    private static final int EVENTS = 150;

    private static RealRedis redis;

    @BeforeAll
    static void start() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void tellsTheSameNowAndAtEveryEarlierInstant(long seed) throws Exception {
        Random random = new Random(seed);
        VisitorId visitor = new VisitorId("seed-" + seed);
        InMemorySessionStore plain = new InMemorySessionStore();
        RedisSessionStore store = new RedisSessionStore(redis.factory, SessionLimits.defaults());
        List<Instant> instants = new ArrayList<>();
        Instant now = NOON;
        Instant start = NOON;
        Shopping shopping = new Shopping(visitor);
        for (int i = 0; i < EVENTS; i++) {
            Duration pause = random.nextInt(12) == 0 ? Duration.ofHours(2) : Duration.ofSeconds(random.nextInt(400));
            boolean late = random.nextInt(5) == 0 && now.isAfter(start);
            now = late ? now : now.plus(pause);
            start = pause.toMinutes() >= 30 && !late || i == 0 ? now : start;
            // Within its session, for which the order does not matter; one from before would be of no session.
            Instant at = late
                    ? start.plusMillis((long)
                            (random.nextDouble() * Duration.between(start, now).toMillis()))
                    : now;
            Event event = anything(shopping, random, at);
            assertThat(await(store.record(event))).isEqualTo(await(plain.record(event)));
            instants.add(at);
            assertThatTheyAgree(await(store.load(visitor, now)), await(plain.load(visitor, now)));
        }
        for (Instant at : instants) {
            assertThatTheyAgree(await(store.load(visitor, at)), await(plain.load(visitor, at)));
            Instant later = at.plus(Duration.ofMinutes(random.nextInt(40)));
            assertThatTheyAgree(await(store.load(visitor, later)), await(plain.load(visitor, later)));
        }
    }

    private static void assertThatTheyAgree(SessionSnapshot actual, SessionSnapshot expected) {
        assertThat(actual.session()).isEqualTo(expected.session());
        assertThat(actual.trail().events()).isEqualTo(expected.trail().events());
        assertThat(actual.trail().sessionStartedAt()).isEqualTo(expected.trail().sessionStartedAt());
    }

    private static Event anything(Shopping shopping, Random random, Instant at) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> shopping.page("/" + random.nextInt(20), at);
            case 2 -> shopping.namedProduct("p" + random.nextInt(20), at);
            case 3 -> shopping.product("p" + random.nextInt(20), at);
            case 4 ->
                shopping.event(
                        EventNames.PRODUCT_LIST_VIEWED,
                        at,
                        Map.of(EventProperties.CATEGORY, Value.of("c" + random.nextInt(5))));
            case 5 ->
                shopping.event(
                        EventNames.PRODUCTS_SEARCHED,
                        at,
                        Map.of(EventProperties.QUERY, Value.of("q" + random.nextInt(5))));
            case 6 -> shopping.added(random.nextInt(100_000), random.nextInt(9), at);
            default ->
                shopping.event(
                        random.nextBoolean() ? EventNames.ORDER_COMPLETED : "Newsletter Opened",
                        at,
                        Map.of(EventProperties.REVENUE, Value.of(random.nextInt(100_000) / 4.0)));
        };
    }
}
