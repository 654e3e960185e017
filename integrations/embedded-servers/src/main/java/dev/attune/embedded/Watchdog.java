package dev.attune.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server and the shell over it, which ends the server when this JVM closes the pipe to it or is gone. */
final class Watchdog {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

    /** What a server has to write what it holds, before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** The pipes must not be collected while their servers run. */
    private static final Set<Watchdog> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process shell;
    private final long server;

    private Watchdog(Process shell, long server) {
        this.shell = shell;
        this.server = server;
    }

    static Watchdog start(ServerFolder folder, Launch launch) {
        try {
            Process shell = shell(folder, launch).start();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.US_ASCII));
            String pid = answer.readLine();
            if (pid == null) {
                throw new ServerStartException(
                        "The watchdog of " + folder.path() + " did not start. Is there a /bin/sh?");
            }
            Watchdog watchdog = new Watchdog(shell, Long.parseLong(pid));
            RUNNING.removeIf(it -> !it.isAlive());
            RUNNING.add(watchdog);
            return watchdog;
        } catch (IOException failed) {
            throw new ServerStartException("The watchdog of " + folder.path() + " did not start: " + failed, failed);
        }
    }

    private static ProcessBuilder shell(ServerFolder folder, Launch launch) throws IOException {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.addAll(List.of("/bin/sh", script(folder)));
        command.add(folder.path().toString());
        command.add(launch.stop().name());
        command.add(Long.toString(GRACE.toSeconds()));
        command.add(folder.temporary() ? folder.path().toString() : "");
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.path().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(it -> it.startsWith("PG") || it.startsWith("LC_") || it.startsWith("LANG"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static String script(ServerFolder folder) throws IOException {
        try (InputStream stream = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            if (stream == null) {
                throw new IllegalStateException("watchdog.sh is missing beside " + Watchdog.class);
            }
            Path script = folder.path().resolve("watchdog.sh");
            Files.copy(stream, script, StandardCopyOption.REPLACE_EXISTING);
            return script.toString();
        }
    }

    long server() {
        return server;
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits for the end of the server, at most so long; true if it ended. */
    boolean ended(Duration patience) {
        try {
            return shell.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", interrupted);
        }
    }

    int exitValue() {
        return shell.exitValue();
    }

    /** Asks the server to stop, and returns when it is gone. */
    void stop() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("stop\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException goneAlready) {
            log.debug("The watchdog of process {} was gone already", server, goneAlready);
        }
        if (!ended(GRACE.plusSeconds(5))) {
            log.warn("The watchdog {} of server {} does not end; both are killed", shell.pid(), server);
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
