package dev.attune.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Content;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.spi.SessionStore;
import dev.attune.boot.api.DecideController;
import dev.attune.boot.event.ShopperEvents;
import dev.attune.content.LivePublication;
import dev.attune.testkit.memory.InMemoryContentStore;
import dev.attune.testkit.memory.InMemoryEventLog;
import dev.attune.testkit.memory.InMemoryProfileStore;
import dev.attune.testkit.memory.InMemorySessionStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WiringTests {

    private static final String KEY = "attune.visitor.signing-key=a-signing-key-of-32-characters-or-more";

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AttuneAutoConfiguration.class,
                    DataRedisAutoConfiguration.class,
                    DataSourceAutoConfiguration.class));

    private final WebApplicationContextRunner inMemory = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AttuneAutoConfiguration.class))
            .withUserConfiguration(InMemoryStores.class)
            .withPropertyValues(KEY);

    @Test
    void isFoundBySpringBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(AttuneAutoConfiguration.class.getName());
    }

    @Test
    void usesTheStoresOfTheHostAndThenNeedsNoServer() {
        inMemory.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(SessionStore.class)
                .hasSingleBean(ContentStore.class)
                .hasSingleBean(ShopperEvents.class)
                .hasSingleBean(DecideController.class));
    }

    @Test
    void leavesTheApiOutWhereItIsSwitchedOff() {
        inMemory.withPropertyValues("attune.api.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DecideController.class));
    }

    @Test
    void tellsItsHealth() {
        inMemory.run(context -> assertThat(context.getBean("attuneHealthIndicator", HealthIndicator.class)
                        .health()
                        .getDetails())
                .containsEntry("sessions", "closed")
                .containsEntry("publication", 1L));
    }

    @Test
    void countsInTheMetersOfTheHost() {
        inMemory.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.find("attune.decisions").counters()).isNotEmpty();
            assertThat(meters.find("attune.facts.degraded").counters()).isNotEmpty();
            assertThat(meters.find("attune.sessions.circuit").gauges()).hasSize(3);
        });
    }

    @Test
    void describesEveryPropertyToEditors() throws IOException {
        try (InputStream metadata = Objects.requireNonNull(
                getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            JsonNode properties = JsonMapper.shared().readTree(metadata).get("properties");
            assertThat(properties
                            .valueStream()
                            .map(property -> property.get("name").stringValue()))
                    .contains("attune.deadline", "attune.api.server-keys", "attune.visitor.signing-key");
            assertThat(properties.valueStream())
                    .allSatisfy(
                            property -> assertThat(property.path("description").stringValue(""))
                                    .as(property.get("name").stringValue())
                                    .endsWith("."));
        }
    }

    @Nested
    class Seed {

        @Test
        void isPublishedAtTheFirstStart() {
            inMemory.run(context -> assertThat(
                            context.getBean(LivePublication.class).current().number())
                    .isEqualTo(1));
        }

        @Test
        void isLeftAloneWhereAnEditorHasSavedSomething() {
            inMemory.withBean(SavedBefore.class).run(context -> {
                assertThat(context.getBean(ContentStore.class).latest()).isEmpty();
                assertThat(context.getBean(LivePublication.class).current().number())
                        .isZero();
            });
        }

        @Test
        void mayBeNothing() {
            inMemory.withPropertyValues("attune.content.seed=")
                    .run(context -> assertThat(
                                    context.getBean(ContentStore.class).latest())
                            .isEmpty());
        }

        @Test
        void isRefusedWithAllOfItsProblems() {
            inMemory.withPropertyValues("attune.content.seed=classpath:broken-content.json")
                    .run(context -> assertThat(analysis(context.getStartupFailure()))
                            .satisfies(analysis -> {
                                assertThat(analysis.getDescription())
                                        .contains("classpath:broken-content.json")
                                        .contains("/blocks/0/slot")
                                        .contains("/blocks/0/experiences/0/variant");
                                assertThat(analysis.getAction()).contains("attune.content.seed");
                            }));
        }

        @Test
        void isRefusedWhereOneOfItsTestsFails() {
            inMemory.withPropertyValues("attune.content.seed=classpath:failing-content.json")
                    .run(context -> assertThat(
                                    analysis(context.getStartupFailure()).getDescription())
                            .contains("/blocks/0/tests/0")
                            .contains("\"in the morning\""));
        }
    }

    @Nested
    class RefusesToStart {

        @Test
        void withoutRedis() {
            bare.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/shop")
                    .run(context -> assertThat(
                                    analysis(context.getStartupFailure()).getAction())
                            .contains("spring.data.redis.url"));
        }

        @Test
        void withoutADatabase() {
            bare.withPropertyValues("spring.data.redis.url=redis://localhost:1")
                    .run(context -> assertThat(
                                    analysis(context.getStartupFailure()).getAction())
                            .contains("spring.datasource.url"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "attune.api.server-keys=short|attune.api.server-keys",
                    "attune.visitor.signing-key=short|attune.visitor.signing-key",
                    "attune.content.seed=classpath:nowhere.json|attune.content.seed"
                })
        void withASettingThatCannotWork(String setting, String named) {
            inMemory.withPropertyValues(setting).run(context -> {
                FailureAnalysis analysis = analysis(context.getStartupFailure());
                assertThat(analysis.getAction()).contains(named);
                assertThat(analysis.getDescription())
                        .doesNotContain("Exception")
                        .doesNotContain("short\"");
            });
        }
    }

    private static FailureAnalysis analysis(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation(
                        WiringTests.class.getClassLoader())
                .load(
                        FailureAnalyzer.class,
                        SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(WiringTests.class)));
        return analyzers.stream()
                .filter(analyzer -> analyzer.getClass().getPackageName().equals("dev.attune.boot"))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody explains this failure", failure));
    }

    @Configuration(proxyBeanMethods = false)
    static class InMemoryStores {

        @Bean
        SessionStore sessions() {
            return new InMemorySessionStore();
        }

        @Bean
        EventLog events() {
            return new InMemoryEventLog();
        }

        @Bean
        ProfileStore profiles() {
            return new InMemoryProfileStore();
        }

        @Bean
        ContentStore contents(ObjectProvider<SavedBefore> before) {
            ContentStore store = new InMemoryContentStore();
            before.ifAvailable(saved -> store.save(Content.EMPTY, 0, "editor", Instant.EPOCH));
            return store;
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /** Says that an editor has saved a draft. */
    static class SavedBefore {}
}
