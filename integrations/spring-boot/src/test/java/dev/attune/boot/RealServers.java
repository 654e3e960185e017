package dev.attune.boot;

import dev.attune.embedded.EmbeddedServers;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real Redis and one real PostgreSQL for all tests that only use them; they end with the JVM. */
final class RealServers {

    private static final EmbeddedServers SERVERS = EmbeddedServers.startTemporary();

    private RealServers() {}

    static EmbeddedServers shared() {
        return SERVERS;
    }

    static void properties(DynamicPropertyRegistry registry, EmbeddedServers servers) {
        registry.add("spring.data.redis.url", servers.redis()::url);
        registry.add("spring.datasource.url", servers.postgres()::url);
    }
}
