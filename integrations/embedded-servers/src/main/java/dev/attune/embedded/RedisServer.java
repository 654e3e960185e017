package dev.attune.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis on 127.0.0.1, started from the class path, which ends with this object or with the JVM, however the JVM ends.
 *
 * <p>It has no password and takes connections of this machine only. Its data survive in the folder that was named; a temporary folder goes with it.
 */
public final class RedisServer implements AutoCloseable {

    private final SupervisedServer server;

    private RedisServer(SupervisedServer server) {
        this.server = server;
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

    /** The address for clients, {@code redis://127.0.0.1:PORT}. */
    public String url() {
        return "redis://127.0.0.1:" + port();
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

    /** The choices before the start of a {@link RedisServer}. */
    public static final class Builder {

        private final @Nullable Path folder;
        private int port;
        private boolean syncEveryWrite;

        private Builder(@Nullable Path folder) {
            this.folder = folder;
        }

        /** The port on 127.0.0.1; 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Writes reach the disk before they are answered, instead of within a second. */
        public Builder syncEveryWrite() {
            this.syncEveryWrite = true;
            return this;
        }

        /**
         * Starts the server and returns when it answers.
         *
         * @throws ServerStartException if it does not, with what to do about it
         */
        public RedisServer start() {
            return new RedisServer(SupervisedServer.start(new RedisEngine(syncEveryWrite), folder, port));
        }
    }
}
