package dev.attune.benchmarks;

import dev.attune.embedded.RedisServer;
import dev.attune.redis.LettuceSettings;
import dev.attune.redis.RedisSessionStore;
import dev.attune.redis.SessionLimits;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A real Redis on loopback, the session store of an application, and bare commands through the very same connection. */
final class RedisNode implements AutoCloseable {

    private final RedisServer server = RedisServer.inTemporaryFolder().start();
    private final ClientResources resources;
    private final LettuceConnectionFactory factory;
    private final LettuceConnection connection;
    private final RedisSessionStore sessions;

    RedisNode() {
        LettuceSettings settings = LettuceSettings.defaults();
        ClientResources.Builder builder = ClientResources.builder();
        settings.applyTo(builder);
        resources = builder.build();
        ClientOptions.Builder options = ClientOptions.builder();
        settings.applyTo(options);
        LettuceClientConfiguration.LettuceClientConfigurationBuilder configuration =
                LettuceClientConfiguration.builder().clientResources(resources).clientOptions(options.build());
        settings.applyTo(configuration);
        factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", server.port()), configuration.build());
        factory.afterPropertiesSet();
        factory.start();
        connection = (LettuceConnection) factory.getConnection();
        sessions = new RedisSessionStore(factory, SessionLimits.defaults());
    }

    RedisSessionStore sessions() {
        return sessions;
    }

    /** The connection that the session store uses too. */
    RedisClusterAsyncCommands<byte[], byte[]> commands() {
        return connection.getNativeConnection();
    }

    /** Waits as a page does, with a deadline. */
    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("Redis did not answer", failure);
        }
    }

    @Override
    public void close() {
        connection.close();
        factory.destroy();
        resources.shutdown().syncUninterruptibly();
        server.close();
    }
}
