package dev.attune.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on 127.0.0.1, started from the class path, which ends with this object or with the JVM, however the JVM ends.
 *
 * <p>It has one superuser with a password of its own, made when the folder was laid out: other users of the machine can reach the port as well. Its data
 * survive in the folder that was named; a temporary folder goes with it, and for its sake nothing is synced to disk.
 */
public final class PostgresServer implements AutoCloseable {

    private final SupervisedServer server;
    private final String database;
    private final String password;

    private PostgresServer(SupervisedServer server, String database) {
        this.server = server;
        this.database = database;
        try {
            this.password = PostgresEngine.password(server.folder());
        } catch (IOException failed) {
            server.close();
            throw new UncheckedIOException(failed);
        }
    }

    /** A server whose data stay in this folder; it is created where it is missing. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** A server whose data go when it is closed, as tests want it. */
    public static Builder inTemporaryFolder() {
        return new Builder(null);
    }

    public int port() {
        return server.port();
    }

    /** The address for JDBC with user and password in it, {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE?user=...&password=...}. */
    public String url() {
        return jdbcUrl() + "?user=" + user() + "&password=" + password;
    }

    /** The address for JDBC without user and password, {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String user() {
        return PostgresEngine.USER;
    }

    public String password() {
        return password;
    }

    /** The process id of the server itself, to hurt it in tests; fails while it is stopped. */
    public long pid() {
        return server.pid();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Stops the server and returns when it is gone; its folder and its port stay reserved for {@link #restart()}. */
    public void stop() {
        server.stop();
    }

    /** Starts the server again on the same port with the same data, stopping it first if it runs. */
    public void restart() {
        server.restart();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The choices before the start of a {@link PostgresServer}. */
    public static final class Builder {

        private final @Nullable Path folder;
        private int port;
        private String database = "attune";

        private Builder(@Nullable Path folder) {
            this.folder = folder;
        }

        /** The port on 127.0.0.1; 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The database to connect to, {@code attune} by default; it is created where it is missing. */
        public Builder database(String name) {
            this.database = name;
            return this;
        }

        /**
         * Starts the server and returns when it answers.
         *
         * @throws ServerStartException if it does not, with what to do about it
         */
        public PostgresServer start() {
            PostgresEngine engine = new PostgresEngine(database, folder != null);
            return new PostgresServer(SupervisedServer.start(engine, folder, port), database);
        }
    }
}
