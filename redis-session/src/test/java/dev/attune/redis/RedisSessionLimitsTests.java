package dev.attune.redis;

import static dev.attune.redis.RealRedis.await;
import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisSessionLimitsTests {

    private static final VisitorId VISITOR = new VisitorId("v");

    private static RealRedis redis;

    private final Shopping shopping = new Shopping(VISITOR);

    @BeforeAll
    static void start() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void clear() {
        redis.clear();
    }

    @Test
    void endTheSessionAfterTheConfiguredSpan() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withInactivity(Duration.ofMinutes(5)));
        await(store.record(shopping.page("/", NOON)));

        assertThat(await(store.load(VISITOR, NOON.plusSeconds(299))).session()).isNotEmpty();
        assertThat(await(store.load(VISITOR, NOON.plusSeconds(300))).session()).isEmpty();
    }

    @Test
    void boundTheTrailInCountAndAge() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withTrail(3, Duration.ofMinutes(1)));
        for (int second : new int[] {0, 10, 20, 30, 5, 25}) {
            await(store.record(shopping.page("/" + second, NOON.plusSeconds(second))));
        }

        assertThat(await(store.load(VISITOR, NOON.plusSeconds(30))).trail().events())
                .extracting(TrailEvent::at)
                .containsExactly(NOON.plusSeconds(20), NOON.plusSeconds(25), NOON.plusSeconds(30));

        await(store.record(shopping.page("/85", NOON.plusSeconds(85))));
        byte[] trail = redis.commands.get(RedisKeys.trail(VISITOR));
        assertThat(new TrailCodec().decode(trail))
                .extracting(TrailEntry::at)
                .as("what Redis holds")
                .containsExactly(NOON.plusSeconds(25), NOON.plusSeconds(30), NOON.plusSeconds(85));

        await(store.record(shopping.page("/90", NOON.plus(Duration.ofDays(1)))));
        assertThat(new TrailCodec().decode(redis.commands.get(RedisKeys.trail(VISITOR))))
                .hasSize(1);
    }

    @Test
    void boundTheTrailThatOutlivedItsSession() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withTrail(3, Duration.ofMinutes(1)));
        for (int second = 0; second < 3; second++) {
            await(store.record(shopping.page("/" + second, NOON.plusSeconds(second))));
        }
        redis.commands.del(RedisKeys.session(VISITOR));

        assertThat(await(store.record(shopping.page("/3", NOON.plusSeconds(3)))))
                .isTrue();
        assertThat(await(store.record(shopping.page("/4", NOON.plusSeconds(4)))))
                .isTrue();

        assertThat(await(store.load(VISITOR, NOON.plusSeconds(4))).trail().events())
                .extracting(TrailEvent::at)
                .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(3), NOON.plusSeconds(4));
    }

    @Test
    void beginANewTrailForTheSessionThatOutlivedItsOwn() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withTrail(3, Duration.ofMinutes(1)));
        await(store.record(shopping.page("/", NOON)));
        redis.commands.del(RedisKeys.trail(VISITOR));

        assertThat(await(store.record(shopping.page("/old", NOON.minusSeconds(90)))))
                .isTrue();
        assertThat(redis.commands.exists(RedisKeys.trail(VISITOR)))
                .as("an event too old for the trail leaves none")
                .isZero();
        assertThat(await(store.load(VISITOR, NOON)).trail().events()).isEmpty();

        assertThat(await(store.record(shopping.page("/new", NOON.plusSeconds(1)))))
                .isTrue();
        assertThat(await(store.load(VISITOR, NOON.plusSeconds(1))).trail().events())
                .extracting(TrailEvent::at)
                .containsExactly(NOON.plusSeconds(1));
    }

    @Test
    void rememberTheExperiencesSeenLast() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withExperiences(2));
        await(store.expose(VISITOR, List.of(seen("a", NOON), seen("b", NOON.plusSeconds(1)))));
        await(store.expose(VISITOR, List.of(seen("a", NOON.plusSeconds(2)), seen("c", NOON.plusSeconds(3)))));

        assertThat(await(store.load(VISITOR, NOON.plusSeconds(9))).exposures())
                .containsOnlyKeys(new ExperienceKey("a"), new ExperienceKey("c"));
    }

    @Test
    void letTheProjectionExpire() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults().withProjection(Duration.ofMinutes(10)));
        await(store.project(VISITOR, Map.of()));

        assertThat(redis.commands.pttl(RedisKeys.profile(VISITOR)))
                .isBetween(TimeUnit.MINUTES.toMillis(9), TimeUnit.MINUTES.toMillis(10));
    }

    @Test
    void fetchAProjectionAgainThatCannotBeRead() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults());
        redis.commands.set(RedisKeys.profile(VISITOR), new byte[] {9, 1, 2, 3});

        assertThat(await(store.load(VISITOR, NOON)).projection()).isEmpty();
    }

    @Test
    void countEntriesThatCannotBeRead() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults());
        await(store.record(shopping.page("/unknown", NOON)));
        byte[] trail = redis.commands.get(RedisKeys.trail(VISITOR));
        trail[7]++;
        redis.commands.set(RedisKeys.trail(VISITOR), trail);
        await(store.record(shopping.page("/known", NOON.plusSeconds(1))));

        assertThat(await(store.load(VISITOR, NOON.plusSeconds(1))).trail().size())
                .isEqualTo(1);
        assertThat(store.unreadableEntries()).isEqualTo(1);
    }

    @Test
    void cutALongLandingPage() throws Exception {
        RedisSessionStore store = storeWith(SessionLimits.defaults());
        await(store.record(shopping.page("/" + "x".repeat(5_000), NOON)));

        SessionSnapshot snapshot = await(store.load(VISITOR, NOON));
        assertThat(snapshot.session().get(StandardAttributes.SESSION_LANDING_PAGE.key()))
                .isEqualTo(Value.of("/" + "x".repeat(Texts.LONGEST - 1)));
    }

    private static RedisSessionStore storeWith(SessionLimits limits) {
        return new RedisSessionStore(redis.factory, limits);
    }

    private static Exposure seen(String experience, Instant at) {
        return new Exposure(VISITOR, new ExperienceKey(experience), at);
    }
}
