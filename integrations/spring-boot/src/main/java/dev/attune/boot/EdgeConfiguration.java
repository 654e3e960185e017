package dev.attune.boot;

import dev.attune.api.consent.Purpose;
import dev.attune.boot.web.ConsentResolver;
import dev.attune.boot.web.RequestContexts;
import dev.attune.boot.web.SiteSettings;
import dev.attune.boot.web.VisitorCookie;
import dev.attune.boot.web.VisitorIdentities;
import dev.attune.boot.web.Visits;
import dev.attune.content.Personalizer;
import dev.attune.postgres.SigningKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From an HTTP request to a visit. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    private static final int SHORTEST_KEY = 32;

    @Bean
    @ConditionalOnMissingBean
    Clock attuneClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    ConsentResolver attuneConsentResolver(AttuneProperties properties) {
        return ConsentResolver.cookie(
                properties.consent().cookieName(),
                properties.consent().defaultPurposes().stream()
                        .map(Purpose::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    @ConditionalOnMissingBean
    VisitorCookie attuneVisitorCookie(
            AttuneProperties properties, ObjectProvider<PostgresConfiguration.MigratedDatabase> database) {
        AttuneProperties.Visitor visitor = properties.visitor();
        @Nullable String key = visitor.signingKey();
        if (key != null && key.length() < SHORTEST_KEY) {
            throw new UnusableSettingException(
                    "The signing key of visitor cookies has " + key.length()
                            + " characters, which is too easy to guess.",
                    "Set attune.visitor.signing-key to at least " + SHORTEST_KEY
                            + " random characters, or leave it out: then one is made and kept in the database.");
        }
        byte[] secret = key == null
                ? new SigningKeys(database.getObject().dataSource()).secret(EdgeConfiguration::fresh)
                : key.getBytes(StandardCharsets.UTF_8);
        return new VisitorCookie(
                visitor.cookieName(),
                visitor.cookieMaxAge(),
                visitor.cookieSecure() == AttuneProperties.CookieSecure.ALWAYS,
                secret);
    }

    private static byte[] fresh() {
        byte[] secret = new byte[SigningKeys.LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    @Bean
    @ConditionalOnMissingBean
    RequestContexts attuneRequestContexts(Clock clock, ConsentResolver consents, AttuneProperties properties) {
        return new RequestContexts(
                clock,
                consents,
                new SiteSettings(
                        properties.site().zone(),
                        properties.site().locale(),
                        properties.geo().countryHeader(),
                        properties.geo().timeZoneHeader()));
    }

    @Bean
    @ConditionalOnMissingBean
    VisitorIdentities attuneVisitorIdentities(
            VisitorCookie cookie,
            ConsentResolver consents,
            AttuneProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        return new VisitorIdentities(cookie, consents, properties.visitor().cookieNeedsConsent(), Meters.of(meters));
    }

    @Bean
    @ConditionalOnMissingBean
    Visits attuneVisits(Personalizer personalizer, RequestContexts contexts, VisitorIdentities identities) {
        return new Visits(personalizer, contexts, identities);
    }
}
