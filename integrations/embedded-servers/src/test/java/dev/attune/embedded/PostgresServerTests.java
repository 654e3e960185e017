package dev.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PostgresServerTests {

    @TempDir
    Path data;

    @Test
    void answersOnTheLoopbackAtItsUrl() throws Exception {
        try (PostgresServer postgres =
                PostgresServer.inTemporaryFolder().database("shop").start()) {
            assertThat(postgres.url())
                    .startsWith("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/shop?user=attune&password=");
            assertThat(Sql.query(postgres, "select version()")).startsWith("PostgreSQL 18");
            assertThat(Sql.query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.query(postgres, "select upper('grün')")).isEqualTo("GRÜN");
            assertThat(Sql.query(postgres, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void keepsItsDataInANamedFolderAndSyncsThemToDisk() throws Exception {
        Path folder = data.resolve("ein Ort für PostgreSQL");
        String password;
        try (PostgresServer postgres = PostgresServer.in(folder).start()) {
            password = postgres.password();
            Sql.execute(postgres, "create table boots as select 'fjell' as name");
            assertThat(Sql.query(postgres, "show fsync")).isEqualTo("on");
            assertThat(Sql.query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.query(postgres, "show full_page_writes")).isEqualTo("on");
        }

        try (PostgresServer postgres = PostgresServer.in(folder).start()) {
            assertThat(postgres.password()).isEqualTo(password);
            assertThat(Sql.query(postgres, "select name from boots")).isEqualTo("fjell");
        }
    }

    @Test
    void refusesWhoeverDoesNotKnowThePassword() {
        try (PostgresServer postgres = PostgresServer.inTemporaryFolder().start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guessed")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void comesBackOnTheSamePortWithTheSameDataAfterAStop() throws Exception {
        try (PostgresServer postgres = PostgresServer.inTemporaryFolder().start()) {
            int port = postgres.port();
            Sql.execute(postgres, "create table boots as select 'fjell' as name");

            postgres.stop();

            assertThat(postgres.isRunning()).isFalse();
            assertThatThrownBy(() -> Sql.query(postgres, "select 1")).isInstanceOf(SQLException.class);

            postgres.restart();

            assertThat(postgres.port()).isEqualTo(port);
            assertThat(Sql.query(postgres, "select name from boots")).isEqualTo("fjell");
        }
    }

    @Test
    void comesBackWithWhatItCommittedAfterItWasKilled() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(data).start()) {
            Sql.execute(postgres, "create table boots as select 'fjell' as name");
            ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);

            postgres.restart();

            assertThat(Sql.query(postgres, "select name from boots")).isEqualTo("fjell");
        }
    }

    @Test
    void aLayoutThatWasCutShortIsDoneAgain() throws Exception {
        Files.writeString(
                Files.createDirectories(data.resolve("data.unfinished")).resolve("PG_VERSION"), "18");

        try (PostgresServer postgres = PostgresServer.in(data).start()) {
            assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherVersionAreReportedWithTheWordsOfTheServer() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(data).start()) {
            assertThat(postgres.isRunning()).isTrue();
        }
        Files.writeString(data.resolve("data").resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> PostgresServer.in(data).start())
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("initialized by PostgreSQL version 17");
    }

    @Test
    void aTemporaryFolderGoesWithItsServer() {
        SupervisedServer server = SupervisedServer.start(new PostgresEngine("attune", false), null, 0);
        Path folder = server.folder().path();
        assertThat(folder).isDirectory();

        server.close();

        assertThat(folder).doesNotExist();
    }

    @Test
    void aNameThatIsNoneOfADatabaseIsRefused() {
        assertThatThrownBy(
                        () -> PostgresServer.in(data).database("shop\"; drop").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("shop\"; drop");
    }
}
