package dev.attune.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server with its folder and its port, through all its stops and starts. */
final class SupervisedServer {

    private static final Logger log = LoggerFactory.getLogger(SupervisedServer.class);
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int FREE_PORT_TRIES = 5;
    private static final int LOG_LINES = 8;

    private final Engine engine;
    private final ServerFolder folder;
    private final LoopbackPort port;
    private @Nullable Watchdog watchdog;
    private boolean closed;

    private SupervisedServer(Engine engine, ServerFolder folder, int requestedPort) throws IOException {
        this.engine = engine;
        this.folder = folder;
        engine.prepare(folder);
        this.port = requestedPort == 0 ? runOnFreePort() : runOn(new LoopbackPort(requestedPort));
    }

    /** Starts a server on the port, or on a free one for 0, in the folder, or in a temporary one where none is named. */
    static SupervisedServer start(Engine engine, @Nullable Path named, int port) {
        ServerFolder folder = ServerFolder.claim(engine.name(), named);
        try {
            return new SupervisedServer(engine, folder, port);
        } catch (IOException failed) {
            ServerStartException said = new ServerStartException(
                    engine.name() + " did not start in " + folder.path() + ": " + failed, failed);
            release(folder, said);
            throw said;
        } catch (RuntimeException failed) {
            release(folder, failed);
            throw failed;
        }
    }

    private static void release(ServerFolder folder, Exception failed) {
        try {
            folder.close();
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private LoopbackPort runOnFreePort() throws IOException {
        for (int tries = 1; ; tries++) {
            LoopbackPort free = LoopbackPort.free();
            try {
                return runOn(free);
            } catch (ServerStartException failed) {
                // Between the look and the start another process may have taken the port.
                if (free.isFree() || tries == FREE_PORT_TRIES) {
                    throw failed;
                }
            }
        }
    }

    private LoopbackPort runOn(LoopbackPort wanted) throws IOException {
        if (!wanted.isFree()) {
            throw new ServerStartException("Port " + wanted.number() + " for " + engine.name()
                    + " is taken on 127.0.0.1. Stop what uses it, or name another port (0 takes a free one).");
        }
        long begin = System.nanoTime();
        Watchdog started = Watchdog.start(folder, engine.launch(folder, wanted));
        try {
            awaitAnswer(started, wanted);
            engine.started(folder, wanted);
        } catch (IOException | RuntimeException failed) {
            started.stop();
            throw failed;
        }
        watchdog = started;
        log.info(
                "{} answers on 127.0.0.1:{} after {} ms, data in {}",
                engine.name(),
                wanted.number(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                folder.path());
        return wanted;
    }

    private void awaitAnswer(Watchdog started, LoopbackPort wanted) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!engine.answers(folder, wanted, started.server())) {
            if (started.ended(BETWEEN_LOOKS)) {
                throw new ServerStartException(engine.name() + " ended while starting, with status "
                        + started.exitValue() + ". The last lines of " + folder.log() + ":\n" + logTail(folder));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ServerStartException(engine.name() + " does not answer after " + START.toSeconds()
                        + " s. The last lines of " + folder.log() + ":\n" + logTail(folder));
            }
        }
    }

    static String logTail(ServerFolder folder) {
        try {
            List<String> lines = Files.readAllLines(folder.log(), StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable + ")";
        }
    }

    int port() {
        return port.number();
    }

    ServerFolder folder() {
        return folder;
    }

    synchronized boolean isRunning() {
        return watchdog != null && watchdog.isAlive();
    }

    synchronized long pid() {
        if (watchdog == null) {
            throw new IllegalStateException(engine.name() + " is stopped");
        }
        return watchdog.server();
    }

    synchronized void stop() {
        if (watchdog != null) {
            watchdog.stop();
            watchdog = null;
        }
    }

    synchronized void restart() {
        if (closed) {
            throw new IllegalStateException(engine.name() + " is closed: start a new one");
        }
        stop();
        try {
            runOn(port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        try {
            folder.close();
        } catch (IOException failed) {
            log.warn("The folder {} of {} could not be cleaned up", folder.path(), engine.name(), failed);
        }
    }
}
