package dev.attune.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of this module, in the schema {@code attune}. */
public final class AttuneSchema {

    private static final String NAME = "attune";

    private AttuneSchema() {}

    /**
     * Brings the tables to the state that this version needs, and the schema into being. Safe to call at every start, by many nodes at
     * once, and in a database that has migrations of its own: the history is kept in {@code attune.attune_schema_history}.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or a migration fails
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(AttuneSchema.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(NAME)
                .defaultSchema(NAME)
                .createSchemas(true)
                .table("attune_schema_history")
                .locations("classpath:dev/attune/postgres/migration")
                .load()
                .migrate();
    }
}
