package dev.attune.boot;

import dev.attune.boot.event.EventRecorder;
import dev.attune.boot.event.PageViews;
import dev.attune.boot.event.ShopperEvents;
import dev.attune.boot.store.GuardedStores;
import dev.attune.boot.store.ProfileProjector;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.boot.web.Visits;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** What visitors do, recorded. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventRecorder attuneEventRecorder(GuardedStores stores, ObjectProvider<MeterRegistry> meters) {
        return new EventRecorder(stores.sessions(), stores.events(), Meters.of(meters));
    }

    @Bean
    @ConditionalOnMissingBean
    ShopperEvents shopperEvents(
            Visits visits,
            VisitorIdentities identities,
            EventRecorder recorder,
            ProfileProjector projector,
            ObjectProvider<MeterRegistry> meters) {
        return new ShopperEvents(visits, identities, recorder, projector, Meters.of(meters));
    }

    @Bean
    @ConditionalOnMissingBean
    PageViews attunePageViews(VisitorIdentities identities, Visits visits, EventRecorder recorder) {
        return new PageViews(identities, visits, recorder);
    }

    @Bean
    MappedInterceptor attunePageViewsInterceptor(PageViews pageViews, AttuneProperties properties) {
        String[] excluded = Stream.concat(Stream.of("/attune/**"), properties.paths().exclude().stream())
                .toArray(String[]::new);
        return new MappedInterceptor(new String[] {"/**"}, excluded, pageViews);
    }
}
