package dev.attune.redis;

import static dev.attune.redis.RealRedis.await;
import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.decision.Exposure;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import io.lettuce.core.cluster.SlotHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sessions cost in round trips, in memory and in time to live. */
class RedisSessionCostTests {

    private static RealRedis redis;
    private static RedisSessionStore store;
    private static RedisEventLog log;

    /** As long as the anonymous ids that a web shop deals. */
    private final VisitorId visitor = new VisitorId("T51SCweGTIaaU-HQx7im8g");

    private final Shopping shopping = new Shopping(visitor);

    @BeforeAll
    static void start() {
        redis = new RealRedis();
        store = new RedisSessionStore(redis.factory, SessionLimits.defaults());
        log = new RedisEventLog(redis.factory, EventLogLimits.defaults());
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void clear() throws Exception {
        redis.clear();
        visit(20);
        await(log.append(shopping.page("/", NOON)));
        redis.sent.clear();
    }

    /** Of twenty events eleven are pages, five products, two categories, one a search and one fills the cart. */
    private void visit(int events) throws Exception {
        List<CompletionStage<?>> stages = new ArrayList<>();
        await(store.record(
                step(0, NOON))); // Redis knows the script from here on, so that nothing is sent twice and out of order
        for (int i = 1; i < events; i++) {
            stages.add(store.record(step(i, NOON.plusSeconds(20L * i))));
        }
        List<Exposure> seen = List.of(
                new Exposure(visitor, new ExperienceKey("boot-lovers"), NOON),
                new Exposure(visitor, new ExperienceKey("evening-banner"), NOON));
        stages.add(store.expose(visitor, seen));
        stages.add(store.project(
                visitor,
                Map.of(
                        StandardAttributes.PROFILE_FIRST_NAME.key(), Value.of("Ada"),
                        StandardAttributes.PROFILE_LOYALTY_TIER.key(), Value.of("gold"),
                        StandardAttributes.PROFILE_ORDER_COUNT.key(), Value.of(12))));
        for (CompletionStage<?> stage : stages) {
            await(stage);
        }
    }

    private Event step(int i, Instant at) {
        return switch (i % 20) {
            case 0 -> shopping.page("/", at);
            case 1, 4 -> shopping.page("/categories/hiking-boots", at);
            case 2, 5 ->
                shopping.event(
                        EventNames.PRODUCT_LIST_VIEWED, at, Map.of(EventProperties.CATEGORY, Value.of("hiking-boots")));
            case 3 -> shopping.page("/search", at);
            case 6 ->
                shopping.event(EventNames.PRODUCTS_SEARCHED, at, Map.of(EventProperties.QUERY, Value.of("waterproof")));
            case 7, 9, 11, 13, 15 -> shopping.page("/products/fjell-boots-" + i, at);
            case 8, 10, 12, 14, 16 -> shopping.namedProduct("BOOT-1042" + i, at);
            case 17 -> shopping.added(14_999, 1, at);
            default -> shopping.page("/cart", at);
        };
    }

    @Test
    void loadsInOneRoundTrip() throws Exception {
        assertThat(await(store.load(visitor, NOON.plusSeconds(400))).trail().size())
                .isEqualTo(20);

        assertThat(redis.sent).containsExactly("EVALSHA_RO");
    }

    @Test
    void writesInOneRoundTripEach() throws Exception {
        await(store.record(shopping.page("/", NOON.plusSeconds(500))));
        await(store.expose(
                visitor,
                List.of(
                        new Exposure(visitor, new ExperienceKey("one"), NOON),
                        new Exposure(visitor, new ExperienceKey("two"), NOON))));
        await(store.project(visitor, Map.of()));
        await(store.forget(visitor));
        await(log.append(shopping.page("/", NOON)));

        assertThat(redis.sent).containsExactly("EVALSHA", "EVALSHA", "PSETEX", "DEL", "EVALSHA");
    }

    @Test
    void givesEveryKeyATimeToLive() throws Exception {
        ageMessages();
        await(store.record(shopping.page("/late", NOON)));

        assertThat(redis.keys()).hasSize(8);
        assertThat(redis.keys())
                .allSatisfy(key -> assertThat(redis.commands.pttl(bytes(key)))
                        .as(key)
                        .isBetween(TimeUnit.HOURS.toMillis(23), TimeUnit.DAYS.toMillis(365)));
    }

    @Test
    void laysAllKeysOfAVisitorInOneSlot() {
        assertThat(Arrays.stream(RedisKeys.allOf(visitor))
                        .map(SlotHash::getSlot)
                        .distinct())
                .containsExactly(SlotHash.getSlot(visitor.value()));
        assertThat(SlotHash.getSlot(RedisKeys.log())).isEqualTo(SlotHash.getSlot(RedisKeys.logMessage("any message")));
    }

    @Test
    void leavesNothingOfAForgottenVisitor() throws Exception {
        ageMessages();
        await(store.record(shopping.page("/", NOON)));

        await(store.forget(visitor));

        assertThat(redis.keys()).noneMatch(key -> key.contains(visitor.value()));
    }

    @Test
    void knowsMessagesForADayWhenTheirSetsTakeTurns() throws Exception {
        Event first = shopping.page("/first", NOON.plusSeconds(600));
        Event second = shopping.page("/second", NOON.plusSeconds(600));
        assertThat(await(store.record(first))).isTrue();
        ageMessages();
        assertThat(await(store.record(second))).isTrue();

        assertThat(redis.commands.scard(RedisKeys.messages(visitor))).isEqualTo(1);
        assertThat(redis.commands.pttl(RedisKeys.messagesBefore(visitor)))
                .isBetween(TimeUnit.HOURS.toMillis(23), TimeUnit.HOURS.toMillis(24));
        assertThat(redis.commands.pttl(RedisKeys.messages(visitor))).isGreaterThan(TimeUnit.HOURS.toMillis(47));
        assertThat(await(store.record(first))).isFalse();
        assertThat(await(store.record(second))).isFalse();
    }

    /** As if the set of seen messages were a day old: the next event begins another. */
    private void ageMessages() {
        redis.commands.pexpire(
                RedisKeys.messages(visitor),
                Duration.ofHours(23).plusMinutes(59).toMillis());
    }

    @Test
    void takesAtMostOneAndAHalfKilobytesForTwentyEvents() {
        assertThat(memory()).isLessThanOrEqualTo(1_536);
    }

    @Test
    void takesAtMostThirtyKilobytesForFiveHundredEvents() throws Exception {
        visit(480);

        assertThat(await(store.load(visitor, NOON.plus(Duration.ofDays(1))))
                        .trail()
                        .size())
                .isEqualTo(500);
        assertThat(memory()).isLessThanOrEqualTo(30 * 1_024);
    }

    private long memory() {
        long sum = 0;
        for (byte[] key : RedisKeys.allOf(visitor)) {
            Long bytes = redis.commands.memoryUsage(key);
            sum += bytes == null ? 0 : bytes;
        }
        return sum;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }
}
