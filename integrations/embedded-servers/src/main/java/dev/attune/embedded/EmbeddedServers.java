package dev.attune.embedded;

import java.nio.file.Path;

/** A Redis and a PostgreSQL that live and end together. */
public final class EmbeddedServers implements AutoCloseable {

    private final RedisServer redis;
    private final PostgresServer postgres;

    private EmbeddedServers(RedisServer redis, PostgresServer postgres) {
        this.redis = redis;
        this.postgres = postgres;
    }

    /**
     * Starts both on free ports with their data in {@code redis} and {@code postgres} under this folder.
     *
     * @throws ServerStartException if one does not start, with what to do about it; then neither runs
     */
    public static EmbeddedServers start(Path data) {
        return start(RedisServer.in(data.resolve("redis")), PostgresServer.in(data.resolve("postgres")));
    }

    /** Starts both on free ports; their data go when they are closed. */
    public static EmbeddedServers startTemporary() {
        return start(RedisServer.inTemporaryFolder(), PostgresServer.inTemporaryFolder());
    }

    /** Starts both as they were built. */
    public static EmbeddedServers start(RedisServer.Builder redis, PostgresServer.Builder postgres) {
        RedisServer first = redis.start();
        try {
            return new EmbeddedServers(first, postgres.start());
        } catch (RuntimeException failed) {
            first.close();
            throw failed;
        }
    }

    public RedisServer redis() {
        return redis;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public void close() {
        try {
            redis.close();
        } finally {
            postgres.close();
        }
    }
}
