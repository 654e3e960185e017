package dev.attune.boot;

import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.ProfileStore;
import dev.attune.postgres.AttuneSchema;
import dev.attune.postgres.PostgresContentStore;
import dev.attune.postgres.PostgresProfileStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Content and profiles on PostgreSQL, through the data source that Spring Boot or the application makes. */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    static final String CONTENT_STORE = "attuneContentStore";

    /** Lazy: where the application brings stores of its own, no table is made. */
    @Bean
    @Lazy
    MigratedDatabase attuneDatabase(DataSource dataSource) {
        AttuneSchema.migrate(dataSource);
        return new MigratedDatabase(dataSource);
    }

    @Bean(CONTENT_STORE)
    @ConditionalOnMissingBean
    ContentStore attuneContentStore(MigratedDatabase database) {
        return new PostgresContentStore(database.dataSource());
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileStore attuneProfileStore(MigratedDatabase database) {
        return new PostgresProfileStore(database.dataSource());
    }

    /** A data source whose database has the tables. */
    record MigratedDatabase(DataSource dataSource) {}
}
