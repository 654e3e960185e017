package dev.attune.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Everything that a web application needs for personalized pages: the stores on Redis and PostgreSQL, the publication, the edge to
 * the web, the JSON API, the tag for Thymeleaf, metrics and health. A bean that the application declares itself takes the place of
 * the one declared here.
 */
@AutoConfiguration(
        after = {DataRedisAutoConfiguration.class, DataSourceAutoConfiguration.class},
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AttuneProperties.class)
@Import({
    RedisConfiguration.class,
    PostgresConfiguration.class,
    GuardConfiguration.class,
    PublicationConfiguration.class,
    EdgeConfiguration.class,
    EventConfiguration.class,
    ApiConfiguration.class,
    ThymeleafConfiguration.class,
    HealthConfiguration.class
})
public final class AttuneAutoConfiguration {

    @Bean
    static MissingStores attuneMissingStores(Environment environment) {
        return new MissingStores(environment);
    }
}
