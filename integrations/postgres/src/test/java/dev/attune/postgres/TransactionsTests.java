package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.visitor.VisitorId;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How a connection is treated, seen from one that always is the same. */
class TransactionsTests {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final VisitorId VISITOR = new VisitorId("v");

    private Connection connection;
    private SingleConnectionDataSource dataSource;

    @BeforeEach
    void connect() throws SQLException {
        connection = Database.plain().getConnection();
        dataSource = new SingleConnectionDataSource(connection, true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void giveUpOnAServerThatDoesNotAnswer() throws Exception {
        PostgresProfileStore profiles = new PostgresProfileStore(dataSource, PATIENCE);
        PostgresContentStore content = new PostgresContentStore(Database.plain(), PATIENCE);
        assertThat(profiles.find(VISITOR)).isEmpty();
        long server = JdbcClient.create(dataSource)
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();

        signal("STOP", server);
        try {
            assertThat(failureOf(() -> profiles.find(VISITOR)))
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        } finally {
            signal("CONT", server);
        }

        assertThat(connection.isClosed()).as("nobody else is given it").isTrue();
        assertThat(content.latest()).as("others are served").isNotNull();
        assertThat(new PostgresProfileStore(Database.plain(), PATIENCE).find(VISITOR))
                .isEmpty();
        content.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 300", "60000, 300", "200, 200"})
    void waitNoLongerThanTheyMayAndGiveTheConnectionBackAsItWas(int before, int within) throws Exception {
        connection.setNetworkTimeout(Runnable::run, before);
        Transactions transactions = new Transactions(dataSource, PATIENCE);

        assertThat(transactions.<Integer>run(jdbc -> timeout())).isEqualTo(within);
        assertThat(connection.getNetworkTimeout()).isEqualTo(before);
        assertThat(connection.getAutoCommit()).isTrue();

        assertThat(failureOf(() -> transactions.run(
                        jdbc -> jdbc.sql("select * from attune.nothing").update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(connection.getNetworkTimeout()).isEqualTo(before);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void waitFiveSecondsUnlessToldOtherwise() {
        assertThat(new Transactions(dataSource).<Integer>run(jdbc -> timeout())).isEqualTo(5_000);
    }

    @Test
    void refuseAPatienceThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostgresProfileStore(dataSource, Duration.ZERO))
                .withMessageContaining("PT0S");
    }

    private int timeout() {
        try {
            return connection.getNetworkTimeout();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** On a thread of its own, so that the test ends even if the call does not. */
    private static Throwable failureOf(ThrowingCallable call) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        call.call();
                        return null;
                    } catch (Throwable failed) {
                        return failed;
                    }
                })
                .get(20, TimeUnit.SECONDS);
    }

    private static void signal(String name, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
