package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.attune.api.content.Content;
import dev.attune.embedded.PostgresServer;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A database that goes away and comes back, with two nodes over it. */
class PublicationRecoveryTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    private final PostgresServer server = PostgresServer.inTemporaryFolder().start();
    private final HikariDataSource pool = Database.pool(server, 3);
    private final PostgresContentStore editor = new PostgresContentStore(Database.plain(server));
    private final PostgresContentStore pooled = new PostgresContentStore(pool);
    private final PostgresContentStore plain = new PostgresContentStore(Database.plain(server));

    @BeforeEach
    void save() {
        AttuneSchema.migrate(Database.plain(server));
        editor.save(Content.EMPTY, 0, "anna", MONDAY);
        editor.publish(1, "anna", MONDAY);
    }

    @AfterEach
    void close() {
        editor.close();
        pooled.close();
        plain.close();
        pool.close();
        server.close();
    }

    @Test
    void hearsOfPublicationsAgainWhenTheDatabaseIsBack() throws Exception {
        BlockingQueue<Long> toldPooled = listening(pooled);
        BlockingQueue<Long> toldPlain = listening(plain);
        publishAndHear(2, toldPooled, toldPlain);

        server.stop();
        assertThatThrownBy(plain::latest).isInstanceOf(DataAccessException.class);
        server.restart();

        publishAndHear(3, toldPooled, toldPlain);
        assertThat(toldPooled).isEmpty();
        assertThat(toldPlain).isEmpty();
    }

    @Test
    void catchesUpWithWhatWasPublishedWithoutANotification() throws Exception {
        BlockingQueue<Long> told = listening(plain);
        publishAndHear(2, told);

        Database.jdbcOf(server)
                .sql("insert into attune.publication select 3, revision, content, author, published_at"
                        + " from attune.publication where number = 2")
                .update();
        server.restart();

        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void tellsAListenerAgainThatFailedOnce() throws Exception {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        AtomicBoolean failing = new AtomicBoolean(true);
        plain.onPublished(number -> {
            told.add(number);
            if (failing.getAndSet(false)) {
                throw new IllegalStateException("a listener that fails on purpose");
            }
        });

        publishAndHear(2, told);

        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void takesASubscriptionWhileTheDatabaseIsAway() throws Exception {
        server.stop();
        BlockingQueue<Long> told = listening(plain);
        server.restart();

        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void closesWhileTheDatabaseIsAway() {
        listening(plain);
        server.stop();

        plain.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("attune-publications"));
    }

    private static BlockingQueue<Long> listening(PostgresContentStore store) {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        store.onPublished(told::add);
        return told;
    }

    @SafeVarargs
    private void publishAndHear(long number, BlockingQueue<Long>... listeners) throws InterruptedException {
        assertThat(editor.publish(1, "anna", MONDAY).number()).isEqualTo(number);
        for (BlockingQueue<Long> told : listeners) {
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(number);
        }
    }
}
