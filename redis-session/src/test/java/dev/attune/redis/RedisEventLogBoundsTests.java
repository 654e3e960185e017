package dev.attune.redis;

import static dev.attune.redis.RealRedis.await;
import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.event.Event;
import dev.attune.api.spi.LoggedEvent;
import dev.attune.api.visitor.VisitorId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisEventLogBoundsTests {

    private static final int BOUND = 300;
    /** Redis cuts whole nodes of a hundred entries, because that is cheap. */
    private static final int GIVE_OR_TAKE = 100;

    private static RealRedis redis;

    private final Shopping shopping = new Shopping(new VisitorId("v"));
    private RedisEventLog log;

    @BeforeAll
    static void start() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void emptyLog() {
        redis.clear();
        log = new RedisEventLog(redis.factory, new EventLogLimits(BOUND, Duration.ofDays(1), Duration.ofDays(30)));
    }

    @Test
    void keepsTheLatestEvents() throws Exception {
        await(log.append(shopping.page(
                "/0", NOON))); // sends the script; appends that wait for it keep no order among themselves
        List<CompletionStage<?>> stages = new ArrayList<>();
        for (int i = 1; i < 1_000; i++) {
            stages.add(log.append(shopping.page("/" + i, NOON.plusSeconds(i))));
        }
        for (CompletionStage<?> stage : stages) {
            await(stage);
        }

        List<LoggedEvent> events = await(log.read(null, 1_000));
        assertThat(events).hasSizeBetween(BOUND, BOUND + GIVE_OR_TAKE);
        assertThat(events.get(events.size() - 1).event().at()).isEqualTo(NOON.plusSeconds(999));
    }

    @Test
    void knowsMessagesForADay() throws Exception {
        Event event = shopping.page("/", NOON);
        await(log.append(event));
        byte[] mark = RedisKeys.logMessage(event.messageId());

        assertThat(redis.commands.pttl(mark)).isBetween(TimeUnit.HOURS.toMillis(23), TimeUnit.HOURS.toMillis(24));
        redis.commands.del(mark);
        assertThat(await(log.append(event))).as("a day later").isPresent();
    }

    @Test
    void passesOverWhatItCannotRead() throws Exception {
        for (int i = 0; i < 25; i++) {
            byte[] damaged = EventCodec.encode(shopping.page("/damaged", NOON));
            damaged[0] = (byte) (i % 2 == 0 ? 9 : 1);
            damaged[1] = 77;
            redis.commands.xadd(RedisKeys.log(), Map.of("e".getBytes(StandardCharsets.US_ASCII), damaged));
        }
        Event event = shopping.page("/", NOON);
        await(log.append(event));

        assertThat(await(log.read(null, 10))).extracting(LoggedEvent::event).containsExactly(event);
        assertThat(log.unreadableEntries()).isEqualTo(25);
    }

    @Test
    void readsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> log.read(null, 0));
    }
}
