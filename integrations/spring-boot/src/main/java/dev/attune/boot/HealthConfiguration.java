package dev.attune.boot;

import dev.attune.boot.store.StoreGuard;
import dev.attune.content.LivePublication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Attune tells about its health, where the application asks for such. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
class HealthConfiguration {

    /** Always up: a page comes whatever happens to the stores, so nothing must be restarted because of them. */
    @Bean
    @ConditionalOnMissingBean(name = "attuneHealthIndicator")
    HealthIndicator attuneHealthIndicator(LivePublication publication, StoreGuard guard) {
        return () -> {
            Health.Builder health = Health.up()
                    .withDetail("publication", publication.current().number())
                    .withDetail("sessions", guard.state());
            publication.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
            return health.build();
        };
    }
}
