package dev.attune.boot;

import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.SessionStore;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.core.type.MethodMetadata;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Refuses to start, before anything connects anywhere, where nobody said which Redis or which database to use. Without it, Redis
 * would be looked for on this machine, and the database be one in memory that forgets what was published.
 */
final class MissingStores implements BeanFactoryPostProcessor {

    private static final List<String> REDIS = List.of(
            "spring.data.redis.url",
            "spring.data.redis.host",
            "spring.data.redis.cluster.nodes",
            "spring.data.redis.cluster.nodes[0]",
            "spring.data.redis.sentinel.nodes",
            "spring.data.redis.sentinel.nodes[0]",
            "spring.data.redis.masterreplica.nodes",
            "spring.data.redis.masterreplica.nodes[0]");
    private static final List<String> DATABASE = List.of("spring.datasource.url", "spring.datasource.jndi-name");

    private final Environment environment;

    MissingStores(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (isOurs(beans, SessionStore.class, RedisConfiguration.SESSION_STORE)
                && areBoots(beans, RedisConnectionFactory.class)
                && areBoots(beans, DataRedisConnectionDetails.class)
                && REDIS.stream().noneMatch(environment::containsProperty)) {
            throw new UnusableSettingException(
                    "Attune keeps the sessions of visitors in Redis, and nobody said where it is.",
                    "Set spring.data.redis.url, such as redis://localhost:6379, or declare a bean of type SessionStore.");
        }
        if (isOurs(beans, ContentStore.class, PostgresConfiguration.CONTENT_STORE)
                && areBoots(beans, DataSource.class)
                && areBoots(beans, JdbcConnectionDetails.class)
                && DATABASE.stream().noneMatch(environment::containsProperty)) {
            throw new UnusableSettingException(
                    "Attune keeps content and profiles in PostgreSQL, and nobody said where it is.",
                    "Set spring.datasource.url, such as jdbc:postgresql://localhost:5432/shop, with"
                            + " spring.datasource.username and spring.datasource.password, or declare a bean of type DataSource.");
        }
    }

    /** Whether the host did not bring a store of its own, which needs no server that we know of. */
    private static boolean isOurs(ConfigurableListableBeanFactory beans, Class<?> type, String name) {
        return Arrays.asList(beans.getBeanNamesForType(type, true, false)).contains(name);
    }

    /** Whether nobody but Spring Boot declared beans of this type. */
    private static boolean areBoots(ConfigurableListableBeanFactory beans, Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type, true, false)).allMatch(name -> isBoots(beans, name));
    }

    private static boolean isBoots(ConfigurableListableBeanFactory beans, String name) {
        if (beans.containsBeanDefinition(name)
                && beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition) {
            @Nullable MethodMetadata method = definition.getFactoryMethodMetadata();
            return method != null && method.getDeclaringClassName().startsWith("org.springframework.boot.");
        }
        return false;
    }
}
