package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.attune.embedded.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttuneSchemaTests {

    @Test
    void isMadeOnceWhenManyNodesStartTogether() throws Exception {
        int nodes = 6;
        ExecutorService executor = Executors.newFixedThreadPool(nodes);
        try (PostgresServer server = PostgresServer.inTemporaryFolder().start()) {
            CyclicBarrier start = new CyclicBarrier(nodes);
            List<Future<?>> started = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                started.add(executor.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    AttuneSchema.migrate(Database.plain(server));
                    return true;
                }));
            }
            for (Future<?> node : started) {
                node.get(60, TimeUnit.SECONDS);
            }

            assertThat(Database.jdbcOf(server)
                            .sql("select script from attune.attune_schema_history where version is not null")
                            .query(String.class)
                            .list())
                    .containsExactly("V1__content_and_profiles.sql");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void staysAsItIsWhenMigratedAgain() {
        AttuneSchema.migrate(Database.plain());

        assertThatCode(() -> AttuneSchema.migrate(Database.plain())).doesNotThrowAnyException();
    }

    @Test
    void leavesTheOtherSchemasAlone() {
        AttuneSchema.migrate(Database.plain());

        assertThat(Database.jdbc()
                        .sql("select table_name from information_schema.tables where table_schema = 'public'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
