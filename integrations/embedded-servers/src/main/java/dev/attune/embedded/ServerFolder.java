package dev.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The folder of one server, claimed by this JVM until it is closed: no two JVMs, and no two servers, work in it at a time. */
final class ServerFolder implements AutoCloseable {

    /** How long another JVM that holds the folder has to end, as when the store is stopped and started again at once. */
    private static final Duration OWNER_ENDS = Duration.ofSeconds(5);

    private static final Duration SERVER_ENDS = Duration.ofSeconds(20);

    /** A second lock by the same JVM could be taken, and closing its file would free the first one: so they are kept apart here. */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final String server;
    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private ServerFolder(String server, Path path, boolean temporary, FileChannel lock) {
        this.server = server;
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** Claims the named folder, or a temporary one where none is named. */
    static ServerFolder claim(String server, @Nullable Path named) {
        Path path = created(server, named);
        if (!CLAIMED.add(path)) {
            throw inUse(server, path, "this process");
        }
        try {
            ServerFolder folder = new ServerFolder(server, path, named == null, locked(server, path));
            try {
                folder.awaitPredecessor();
            } catch (RuntimeException failed) {
                folder.lock.close();
                throw failed;
            }
            return folder;
        } catch (IOException failed) {
            CLAIMED.remove(path);
            throw notWritable(server, path, failed);
        } catch (RuntimeException failed) {
            CLAIMED.remove(path);
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    boolean temporary() {
        return temporary;
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** Waits until no server of an earlier run works in this folder, and ends one that nobody watches any more. */
    void awaitPredecessor() throws IOException {
        Path pids = path.resolve("server.pid");
        if (!Files.exists(pids)) {
            return;
        }
        List<String> lines = Files.readAllLines(pids);
        if (lines.size() >= 1) {
            Optional<ProcessHandle> watchdog = process(lines.get(0));
            if (watchdog.isPresent() && !ends(watchdog.get(), SERVER_ENDS)) {
                throw stillRunning(watchdog.get());
            }
        }
        if (lines.size() >= 2) {
            Optional<ProcessHandle> abandoned = process(lines.get(1));
            if (abandoned.isPresent()) {
                abandoned.get().destroy();
                if (!ends(abandoned.get(), SERVER_ENDS)) {
                    throw stillRunning(abandoned.get());
                }
            }
        }
        Files.deleteIfExists(pids);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (temporary) {
                Folders.delete(path);
            }
        } finally {
            CLAIMED.remove(path);
        }
    }

    /** The living process of this number, if it belongs to this folder and the number did not pass to some other process. */
    Optional<ProcessHandle> process(String pid) {
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(this::belongsHere)
                : Optional.empty();
    }

    private boolean belongsHere(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).stream().anyMatch(it -> it.startsWith(path.toString())))
                        .orElse(false);
    }

    private ServerStartException stillRunning(ProcessHandle process) {
        return new ServerStartException("The " + server + " of an earlier run is still running in " + path
                + " as process " + process.pid() + ". End it (kill " + process.pid() + ") and start again.");
    }

    private static Path created(String server, @Nullable Path named) {
        Path path = Path.of("");
        try {
            path = named == null ? Files.createTempDirectory("attune-") : named.toAbsolutePath();
            Path created = Files.createDirectories(path).toRealPath();
            if (!Files.isWritable(created)) {
                throw notWritable(server, created, null);
            }
            return created;
        } catch (IOException failed) {
            throw notWritable(server, path, failed);
        }
    }

    private static FileChannel locked(String server, Path path) throws IOException {
        Path file = path.resolve("owner.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            Optional<ProcessHandle> owner = owner(file);
            if (owner.isPresent() && ends(owner.get(), OWNER_ENDS)) {
                lock = channel.tryLock();
            }
            if (lock == null) {
                channel.close();
                throw inUse(server, path, owner.map(it -> "process " + it.pid()).orElse("another process"));
            }
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static Optional<ProcessHandle> owner(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.ISO_8859_1).trim();
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.isAlive();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static ServerStartException inUse(String server, Path path, String owner) {
        return new ServerStartException("The folder " + path + " of " + server + " is in use by " + owner
                + ". Stop that one, or name another folder.");
    }

    private static ServerStartException notWritable(String server, Path path, @Nullable IOException cause) {
        String message = "The folder " + path + " for " + server + " cannot be written"
                + (cause == null ? "" : ": " + cause) + ". Make it writable, or name another folder.";
        return cause == null ? new ServerStartException(message) : new ServerStartException(message, cause);
    }
}
