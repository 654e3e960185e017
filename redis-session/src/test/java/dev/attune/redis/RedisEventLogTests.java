package dev.attune.redis;

import dev.attune.api.spi.EventLog;
import dev.attune.testkit.EventLogContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisEventLogTests extends EventLogContract {

    private static RealRedis redis;

    @BeforeAll
    static void start() {
        redis = new RealRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    protected EventLog emptyLog() {
        redis.clear();
        return new RedisEventLog(redis.factory, EventLogLimits.defaults());
    }
}
