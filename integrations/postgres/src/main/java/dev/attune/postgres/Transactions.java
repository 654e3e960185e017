package dev.attune.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Runs work in transactions of its own, independent of any that the caller has open: what was answered is committed. */
final class Transactions {

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Commits if the work returns, rolls back if it throws. */
    <T> T run(Function<JdbcClient, T> work) {
        try (Connection connection = connect()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T answer = committed(connection, work);
                connection.setAutoCommit(autoCommit);
                return answer;
            } catch (RuntimeException | Error | SQLException failed) {
                rollBack(connection, autoCommit, failed);
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

    private static void rollBack(Connection connection, boolean autoCommit, Throwable failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static DataAccessException translated(SQLException failed) {
        DataAccessException known = new SQLExceptionSubclassTranslator().translate("transaction", null, failed);
        return known != null ? known : new UncategorizedSQLException("transaction", null, failed);
    }
}
