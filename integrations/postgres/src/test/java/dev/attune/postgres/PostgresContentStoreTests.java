package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.attune.api.content.Content;
import dev.attune.api.spi.ContentStore;
import dev.attune.testkit.ContentStoreContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Two nodes over one database, one of them with a pool. */
class PostgresContentStoreTests extends ContentStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    private final HikariDataSource pool = Database.pool(8);
    private final PostgresContentStore store = new PostgresContentStore(pool);
    private final PostgresContentStore otherNode = new PostgresContentStore(Database.plain());

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @AfterEach
    void close() {
        store.close();
        otherNode.close();
        pool.close();
    }

    @Override
    protected ContentStore store() {
        return store;
    }

    @Override
    protected ContentStore otherNode() {
        return otherNode;
    }

    @Test
    void saysWhichDocumentWasBroken() {
        store.save(Content.EMPTY, 0, "anna", MONDAY);
        Database.jdbc()
                .sql("update attune.revision set content = '{\"slots\": [{\"kye\": \"home\"}]}'")
                .update();

        assertThatThrownBy(store::draft)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("revision 1 in the database cannot be read")
                .hasMessageContaining("/slots/0/kye")
                .hasMessageContaining("Did you mean \"key\"?");
    }

    @Test
    void refusesToChangeOrDeleteAPublication() {
        store.save(Content.EMPTY, 0, "anna", MONDAY);
        store.publish(1, "anna", MONDAY);

        for (String change : new String[] {
            "update attune.publication set author = 'eve'",
            "delete from attune.publication",
            "truncate attune.publication"
        }) {
            assertThatThrownBy(() -> Database.jdbc().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("a publication never changes");
        }
    }

    @Test
    void leavesNoListeningConnectionInThePool() throws Exception {
        store.save(Content.EMPTY, 0, "anna", MONDAY);
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        store.onPublished(told::add);
        otherNode.publish(1, "anna", MONDAY);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);

        store.close();

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet channels = statement.executeQuery("select pg_listening_channels()")) {
            assertThat(channels.next()).isFalse();
        }
    }

    @Test
    void takesNoSubscriptionOnceItIsClosed() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.onPublished(number -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsItsThreadWhenItIsClosed() {
        store.onPublished(number -> {});
        assertThat(threads()).isPositive();

        store.close();

        assertThat(threads()).isZero();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("attune-publications"))
                .count();
    }
}
