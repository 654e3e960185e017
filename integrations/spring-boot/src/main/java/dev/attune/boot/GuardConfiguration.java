package dev.attune.boot;

import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.spi.SessionStore;
import dev.attune.boot.store.GuardedStores;
import dev.attune.boot.store.ProfileProjector;
import dev.attune.boot.store.StoreGuard;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between a page and its stores. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StoreGuard attuneStoreGuard(AttuneProperties properties, ObjectProvider<MeterRegistry> meters) {
        return new StoreGuard(properties.deadline(), properties.circuit().pause(), Meters.of(meters));
    }

    @Bean
    @ConditionalOnMissingBean
    GuardedStores attuneGuardedStores(StoreGuard guard, SessionStore sessions, EventLog events) {
        return new GuardedStores(guard.guard(sessions), guard.guard(events));
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileProjector attuneProfileProjector(
            ProfileStore profiles,
            GuardedStores stores,
            AttuneProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        return new ProfileProjector(
                profiles, stores.sessions(), properties.profile().timeout(), Meters.of(meters));
    }
}
