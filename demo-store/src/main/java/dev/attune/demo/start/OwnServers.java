package dev.attune.demo.start;

import dev.attune.embedded.PostgresServer;
import dev.attune.embedded.RedisServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts a Redis and a PostgreSQL for the shop, each unless one is configured, with their data in the folder
 * {@code attune.demo.data}. They end after everything else that uses them.
 */
public final class OwnServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String REDIS_URL = "spring.data.redis.url";
    private static final String DATABASE_URL = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        Path data = Path.of(environment.getProperty("attune.demo.data", "data")).toAbsolutePath();
        Map<String, Object> properties = new HashMap<>();
        if (!environment.containsProperty(REDIS_URL) && !environment.containsProperty("spring.data.redis.host")) {
            RedisServer redis = RedisServer.in(data.resolve("redis")).start();
            beans.registerDisposableBean("ownRedis", redis::close);
            properties.put(REDIS_URL, redis.url());
        }
        if (!environment.containsProperty(DATABASE_URL)) {
            PostgresServer postgres =
                    PostgresServer.in(data.resolve("postgres")).start();
            beans.registerDisposableBean("ownPostgres", postgres::close);
            properties.put(DATABASE_URL, postgres.url());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("own servers", properties));
    }
}
