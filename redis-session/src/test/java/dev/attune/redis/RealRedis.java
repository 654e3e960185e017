package dev.attune.redis;

import dev.attune.embedded.RedisServer;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.resource.ClientResources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A real Redis of a test, the factory that an application would have, and a connection of the test's own to look behind the scenes. */
final class RealRedis implements AutoCloseable {

    final RedisServer server = RedisServer.inTemporaryFolder().start();
    final LettuceConnectionFactory factory;
    final RedisCommands<byte[], byte[]> commands;
    /** The commands that the factory's connections have sent. */
    final Queue<String> sent = new ConcurrentLinkedQueue<>();

    private final ClientResources resources;
    private final RedisClient client;
    private final StatefulRedisConnection<byte[], byte[]> connection;

    /** With patience, because the machine of a build can be busy. */
    RealRedis() {
        this(new LettuceSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1)));
    }

    RealRedis(LettuceSettings settings) {
        ClientResources.Builder resourcesBuilder = ClientResources.builder();
        settings.applyTo(resourcesBuilder);
        resources = resourcesBuilder.build();
        ClientOptions.Builder options = ClientOptions.builder();
        settings.applyTo(options);
        LettuceClientConfiguration.LettuceClientConfigurationBuilder configuration =
                LettuceClientConfiguration.builder().clientResources(resources).clientOptions(options.build());
        settings.applyTo(configuration);
        factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", server.port()), configuration.build());
        factory.afterPropertiesSet();
        factory.start();
        factory.getRequiredNativeClient().addListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                sent.add(event.getCommand().getType().toString());
            }
        });
        client = RedisClient.create(server.url());
        connection = client.connect(ByteArrayCodec.INSTANCE);
        commands = connection.sync();
    }

    void clear() {
        commands.flushall();
    }

    List<String> keys() {
        return commands.keys("*").stream().map(RealRedis::text).sorted().toList();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
        factory.destroy();
        resources.shutdown();
        server.close();
    }
}
