package dev.attune.boot;

import dev.attune.boot.api.ApiProblemResolver;
import dev.attune.boot.api.DecideController;
import dev.attune.boot.api.ServerKeys;
import dev.attune.boot.event.EventRecorder;
import dev.attune.boot.web.RequestContexts;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.content.Personalizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The JSON API. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "attune.api.enabled", matchIfMissing = true)
class ApiConfiguration {

    private static final int SHORTEST_KEY = 24;

    @Bean
    @ConditionalOnMissingBean
    ServerKeys attuneServerKeys(AttuneProperties properties) {
        for (String key : properties.api().serverKeys()) {
            if (key.length() < SHORTEST_KEY) {
                throw new UnusableSettingException(
                        "One of the server keys has " + key.length() + " characters, which is too easy to guess.",
                        "Give each key of attune.api.server-keys at least " + SHORTEST_KEY + " random characters.");
            }
        }
        return new ServerKeys(properties.api().serverKeys());
    }

    @Bean
    @ConditionalOnMissingBean
    DecideController attuneDecideController(
            Personalizer personalizer,
            RequestContexts contexts,
            VisitorIdentities identities,
            EventRecorder recorder,
            ServerKeys keys,
            AttuneProperties properties) {
        int maxBody = Math.toIntExact(properties.api().maxBody().toBytes());
        return new DecideController(personalizer, contexts, identities, recorder, keys, maxBody);
    }

    @Bean
    @ConditionalOnMissingBean
    ApiProblemResolver attuneApiProblemResolver() {
        return new ApiProblemResolver();
    }
}
