package dev.attune.boot;

import dev.attune.api.spi.AttributeSource;
import dev.attune.api.spi.BlockType;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.DecisionListener;
import dev.attune.api.spi.Recommender;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.boot.store.GuardedStores;
import dev.attune.boot.store.ProfileProjector;
import dev.attune.content.Extensions;
import dev.attune.content.LivePublication;
import dev.attune.content.Personalizer;
import dev.attune.content.PublicationCompiler;
import dev.attune.redis.SessionLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** The publication that pages are made from, with what plugins add to the language, and the entrance to it. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Extensions attuneExtensions(
            ObjectProvider<AttributeSource> sources,
            ObjectProvider<ConditionType> conditions,
            ObjectProvider<TemplateFilter> filters,
            ObjectProvider<BlockType> blocks,
            ObjectProvider<Recommender> recommenders) {
        return new Extensions(all(sources), all(conditions), all(filters), all(blocks), all(recommenders));
    }

    @Bean
    @ConditionalOnMissingBean
    PublicationCompiler attunePublicationCompiler(Extensions extensions) {
        return PublicationCompiler.of(extensions);
    }

    @Bean
    @ConditionalOnMissingBean
    LivePublication attuneLivePublication(
            ContentStore store,
            PublicationCompiler compiler,
            AttuneProperties properties,
            ResourceLoader resources,
            Clock clock) {
        new ContentSeed(store, compiler, resources, clock)
                .publish(properties.content().seed());
        return LivePublication.start(store, compiler);
    }

    @Bean
    @ConditionalOnMissingBean
    Personalizer attunePersonalizer(
            LivePublication publication,
            GuardedStores stores,
            ProfileProjector projector,
            Extensions extensions,
            AttuneProperties properties,
            ObjectProvider<DecisionListener> listeners,
            ObjectProvider<MeterRegistry> registries) {
        DecisionMeters meters = new DecisionMeters(Meters.of(registries));
        return Personalizer.builder()
                .publications(publication::current)
                .sessions(stores.sessions())
                .deadline(properties.deadline())
                .sessionInactivity(properties.session().inactivity())
                .trailAge(SessionLimits.defaults().trailAge())
                .sources(extensions.attributeSources())
                .listeners(Stream.concat(Stream.of(meters), listeners.orderedStream())
                        .toList())
                .profileMissing(projector::projectSoon)
                .trouble(meters::trouble)
                .build();
    }

    @Bean
    WarmUp attuneWarmUp(SessionStore sessions, LivePublication publication, Personalizer personalizer, Clock clock) {
        return new WarmUp(sessions, publication, personalizer, clock);
    }

    private static <T> List<T> all(ObjectProvider<T> beans) {
        return beans.orderedStream().toList();
    }
}
