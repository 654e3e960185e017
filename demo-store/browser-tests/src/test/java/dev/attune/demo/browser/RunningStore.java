package dev.attune.demo.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The executable jar as a process of its own, on a free port, with the servers that it starts. */
final class RunningStore implements AutoCloseable {

    private static final Duration OPENING = Duration.ofSeconds(120);
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("the shop +http://localhost:(\\d+)/");
    private static final Pattern LAST_OF_THE_WELCOME = Pattern.compile("(?m)^ +3\\. .*\\R");

    private final Path data;
    private final Process process;
    private final Thread ifTheTestsAreEnded;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ProcessHandle> servers;

    /** Starts the shop, and returns when it has said its welcome. */
    static RunningStore in(Path data) {
        return new RunningStore(data);
    }

    static RunningStore inTemporaryFolder() {
        return in(temporaryFolder());
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("attune-store");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private RunningStore(Path data) {
        this.data = data;
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // Two processors are shared with a browser and two servers: quick to start is what counts.
                            "-XX:TieredStopAtLevel=1",
                            "-Duser.language=tr",
                            "-Duser.country=TR",
                            "-Duser.timezone=Pacific/Chatham",
                            "-jar",
                            jar().toString(),
                            "--server.port=0",
                            // What is looked at here is what is decided; how fast, and what comes of a slow store, is
                            // measured elsewhere.
                            "--attune.deadline=5s",
                            "--attune.demo.data=" + data)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ifTheTestsAreEnded = new Thread(process::destroy, "end of the store");
        Runtime.getRuntime().addShutdownHook(ifTheTestsAreEnded);
        Thread listener = new Thread(this::listen, "output of the store");
        listener.setDaemon(true);
        listener.start();
        awaitTheWelcome();
        servers = process.descendants().toList();
    }

    /** Where the build leaves the executable jar. */
    static Path jar() {
        Path jar =
                Path.of(System.getProperty("attune.demo.jar")).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "There is no " + jar + ". Build it first: ./mvnw -pl demo-store -am package");
        }
        return jar;
    }

    int port() {
        return port.join();
    }

    long pid() {
        return process.pid();
    }

    /** All that the shop has said so far. */
    String output() {
        return output.toString();
    }

    /** Everything that runs for the shop: its Redis, its PostgreSQL with all its workers, and what watches over them. */
    List<ProcessHandle> servers() {
        return servers;
    }

    /** Those of its servers whose program has this name. */
    List<ProcessHandle> serversNamed(String program) {
        return servers.stream()
                .filter(it -> it.info()
                        .command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .filter(program::equals)
                        .isPresent())
                .toList();
    }

    String address(String path) {
        return "http://localhost:" + port() + path;
    }

    /** Sends a JSON body, with headers as name and value in turn. */
    HttpResponse<String> post(String path, String body, String... headers) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address(path)))
                            .headers(headers)
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As {@code kill} does. */
    void askToEnd() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until neither the shop nor anything that it started runs any more. */
    void awaitEnd() {
        await(process.toHandle());
        servers.forEach(RunningStore::await);
        try {
            Runtime.getRuntime().removeShutdownHook(ifTheTestsAreEnded);
        } catch (IllegalStateException endingAnyway) {
            return;
        }
    }

    @Override
    public void close() {
        askToEnd();
        awaitEnd();
        delete(data);
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                Matcher address = ADDRESS.matcher(output);
                if (!port.isDone() && LAST_OF_THE_WELCOME.matcher(output).find() && address.find()) {
                    port.complete(Integer.parseInt(address.group(1)));
                }
            }
            port.completeExceptionally(new IllegalStateException("The store ended"));
        } catch (IOException failed) {
            port.completeExceptionally(failed);
        }
    }

    private void awaitTheWelcome() {
        try {
            port.get(OPENING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notOpen(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw notOpen(failed);
        }
    }

    private IllegalStateException notOpen(Exception cause) {
        process.destroy();
        return new IllegalStateException("The store did not open. It said:\n" + output, cause);
    }

    private static void await(ProcessHandle ending) {
        try {
            ending.onExit().get(ENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("Still running: " + ending.pid() + " " + ending.info(), failed);
        }
    }
}
