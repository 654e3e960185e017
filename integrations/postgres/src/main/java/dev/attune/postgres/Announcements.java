package dev.attune.postgres;

import dev.attune.api.spi.ContentStore.Subscription;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * News of publications between nodes. A notification of PostgreSQL is only the sign to look: what listeners are told is the latest number
 * in the table, so that a lost notification, or one that came while the connection was down, loses nothing.
 */
final class Announcements implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private static final String CHANNEL = "attune_published";
    private static final String LATEST = "select coalesce(max(number), 0) from attune.publication";

    /** How long one wait for notifications lasts, and so how long closing may take. */
    private static final int WAIT_MILLIS = 250;

    /** After so many waits in vain it looks nevertheless, and so finds out about a connection that died in silence. */
    private static final int WAITS = 20;

    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;
    private static final int FIRST_PAUSE_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 5;

    private final DataSource dataSource;
    private final Transactions transactions;
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failures;

    Announcements(DataSource dataSource, Transactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Tells all nodes of a publication, once the transaction is committed. */
    static void announce(JdbcClient jdbc, long number) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, Long.toString(number))
                .query((row, index) -> number)
                .single();
    }

    Subscription subscribe(LongConsumer listener) {
        Listening listening = new Listening(listener, latest());
        listeners.add(listening);
        start();
        return () -> {
            listeners.remove(listening);
            listening.end();
        };
    }

    /** The number that is no news; 0 where the database does not answer: rather told twice than not at all. */
    private long latest() {
        try {
            return transactions.run(jdbc -> jdbc.sql(LATEST).query(Long.class).single());
        } catch (DataAccessException unreachable) {
            log.warn("The latest publication is not known yet: {}", unreachable.getMessage());
            return 0;
        }
    }

    private synchronized void start() {
        if (isClosed()) {
            throw new IllegalStateException("the store is closed");
        }
        if (thread == null) {
            thread = new Thread(this::run, "attune-publications");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void run() {
        do {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                say(lost);
            }
        } while (!closesWithin((long) FIRST_PAUSE_MILLIS << Math.min(failures, MOST_DOUBLINGS)));
    }

    private void say(Exception lost) {
        failures++;
        if (failures == 1) {
            log.warn("Publications of other nodes are not heard of until PostgreSQL is back: {}", lost.getMessage());
        } else {
            log.debug("PostgreSQL is still away after {} tries", failures, lost);
        }
    }

    private boolean closesWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            return true;
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            try {
                while (!isClosed()) {
                    tell(statement);
                    await(postgres);
                }
            } finally {
                // It may go back to a pool; and one that is dead fails here once more, so that the pool sees it.
                statement.execute("unlisten " + CHANNEL);
            }
        }
    }

    private void tell(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LATEST)) {
            row.next();
            long latest = row.getLong(1);
            if (failures > 0) {
                log.info("Publications of other nodes are heard of again");
                failures = 0;
            }
            listeners.forEach(listening -> listening.tell(latest));
        }
    }

    private void await(PGConnection postgres) throws SQLException {
        for (int i = 0; i < WAITS && !isClosed(); i++) {
            PGNotification @Nullable [] heard = postgres.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                return;
            }
        }
    }

    @Override
    public void close() {
        @Nullable Thread running;
        synchronized (this) {
            closed.countDown();
            running = thread;
        }
        listeners.forEach(Listening::end);
        listeners.clear();
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join(NETWORK_TIMEOUT_MILLIS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
