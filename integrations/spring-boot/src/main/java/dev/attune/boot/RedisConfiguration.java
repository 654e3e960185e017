package dev.attune.boot;

import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.SessionStore;
import dev.attune.redis.EventLogLimits;
import dev.attune.redis.LettuceSettings;
import dev.attune.redis.RedisEventLog;
import dev.attune.redis.RedisSessionStore;
import dev.attune.redis.SessionLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Sessions and events on Redis, through the connection that Spring Boot makes. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    static final String SESSION_STORE = "attuneSessionStore";

    @Bean
    @ConditionalOnMissingBean
    LettuceSettings attuneLettuceSettings(AttuneProperties properties) {
        AttuneProperties.Redis redis = properties.redis();
        return new LettuceSettings(redis.commandTimeout(), redis.connectTimeout(), redis.longestPause());
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer attuneClientOptions(LettuceSettings settings) {
        return settings::applyTo;
    }

    @Bean
    ClientResourcesBuilderCustomizer attuneClientResources(LettuceSettings settings) {
        return settings::applyTo;
    }

    @Bean
    LettuceClientConfigurationBuilderCustomizer attuneClientConfiguration(LettuceSettings settings) {
        return settings::applyTo;
    }

    @Bean(SESSION_STORE)
    @ConditionalOnMissingBean
    SessionStore attuneSessionStore(LettuceConnectionFactory connections, AttuneProperties properties) {
        return new RedisSessionStore(
                connections,
                SessionLimits.defaults().withInactivity(properties.session().inactivity()));
    }

    @Bean
    @ConditionalOnMissingBean
    EventLog attuneEventLog(LettuceConnectionFactory connections) {
        return new RedisEventLog(connections, EventLogLimits.defaults());
    }
}
