package dev.attune.redis;

import dev.attune.api.spi.SessionStore;
import dev.attune.testkit.SessionStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisSessionStoreTests extends SessionStoreContract {

    private static RealRedis redis;
    private static RedisSessionStore store;

    @BeforeAll
    static void start() {
        redis = new RealRedis();
        store = new RedisSessionStore(redis.factory, SessionLimits.defaults());
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    protected SessionStore store() {
        return store;
    }
}
