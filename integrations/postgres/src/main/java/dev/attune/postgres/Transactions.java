package dev.attune.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Runs work in transactions of its own, independent of any that the caller has open: what was answered is committed. A server that hangs
 * is waited for only so long.
 */
final class Transactions {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final int patienceMillis;

    Transactions(DataSource dataSource) {
        this(dataSource, PATIENCE);
    }

    /**
     * @param patience how long one answer of the server is waited for; it ends the connection
     */
    Transactions(DataSource dataSource, Duration patience) {
        if (patience.toMillis() < 1 || patience.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("not a time to wait for an answer: " + patience);
        }
        this.dataSource = dataSource;
        this.patienceMillis = (int) patience.toMillis();
    }

    /** Commits if the work returns, rolls back if it throws. */
    <T> T run(Function<JdbcClient, T> work) {
        try (Connection connection = connect()) {
            Settings before = new Settings(connection.getAutoCommit(), connection.getNetworkTimeout());
            try {
                connection.setNetworkTimeout(Runnable::run, before.orSooner(patienceMillis));
                connection.setAutoCommit(false);
                T answer = committed(connection, work);
                before.restore(connection);
                return answer;
            } catch (RuntimeException | Error | SQLException failed) {
                rollBack(connection, before, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException("PostgreSQL cannot be reached", failed);
        }
    }

    private static <T> T committed(Connection connection, Function<JdbcClient, T> work) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        // Only at this level do ON CONFLICT and FOR UPDATE see what the other did for whom they waited.
        jdbc.sql("set transaction isolation level read committed").update();
        T answer = work.apply(jdbc);
        connection.commit();
        return answer;
    }

    private static void rollBack(Connection connection, Settings before, Throwable failed) {
        try {
            connection.rollback();
            before.restore(connection);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static DataAccessException translated(SQLException failed) {
        DataAccessException known = new SQLExceptionSubclassTranslator().translate("transaction", null, failed);
        return known != null ? known : new UncategorizedSQLException("transaction", null, failed);
    }

    /** What a connection is given back with, for it may belong to a pool. */
    private record Settings(boolean autoCommit, int networkTimeoutMillis) {

        /** The host's own network timeout stays where it is the shorter one; 0 is none. */
        int orSooner(int millis) {
            return networkTimeoutMillis == 0 ? millis : Math.min(networkTimeoutMillis, millis);
        }

        void restore(Connection connection) throws SQLException {
            connection.setAutoCommit(autoCommit);
            connection.setNetworkTimeout(Runnable::run, networkTimeoutMillis);
        }
    }
}
