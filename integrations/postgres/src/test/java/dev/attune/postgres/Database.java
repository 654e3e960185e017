package dev.attune.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.attune.embedded.PostgresServer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL that the tests of this module share; it ends with the JVM. */
final class Database {

    private static final PostgresServer SERVER = started();

    private Database() {}

    private static PostgresServer started() {
        PostgresServer server = PostgresServer.inTemporaryFolder().start();
        AttuneSchema.migrate(plain(server));
        return server;
    }

    /** Without a pool: one connection each time. */
    static DataSource plain() {
        return plain(SERVER);
    }

    static DataSource plain(PostgresServer server) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        return dataSource;
    }

    static HikariDataSource pool(int size) {
        return pool(SERVER, size);
    }

    static HikariDataSource pool(PostgresServer server, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    static JdbcClient jdbc() {
        return jdbcOf(SERVER);
    }

    static JdbcClient jdbcOf(PostgresServer server) {
        return JdbcClient.create(plain(server));
    }

    /** Takes everything out, publications too, which the database refuses to anybody else. */
    static void empty() {
        jdbc().sql("""
                        begin;
                        set local session_replication_role = replica;
                        truncate attune.publication, attune.revision, attune.visitor, attune.profile, attune.secret;
                        commit
                        """).update();
    }
}
