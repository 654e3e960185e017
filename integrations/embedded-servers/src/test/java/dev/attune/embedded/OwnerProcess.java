package dev.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An {@link Owner} in a JVM of its own. */
final class OwnerProcess implements AutoCloseable {

    final Process jvm;
    final ProcessHandle redis;
    final ProcessHandle postgres;
    final int redisPort;

    private OwnerProcess(Process jvm, String[] line) {
        this.jvm = jvm;
        this.redis = ProcessHandle.of(Long.parseLong(line[0])).orElseThrow();
        this.postgres = ProcessHandle.of(Long.parseLong(line[1])).orElseThrow();
        this.redisPort = Integer.parseInt(line[2]);
    }

    static OwnerProcess start(Path data, String... prefix) throws IOException {
        Process jvm = launch(data, prefix);
        BufferedReader out = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("\\d+ \\d+ \\d+ \\d+")) {
                return new OwnerProcess(jvm, line.split(" ", -1));
            }
            said.add(line);
        }
        throw new AssertionError("The owner did not start its servers: " + said);
    }

    static Process launch(Path data, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                data.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    void thenNothingIsLeft() throws Exception {
        assertThat(jvm.waitFor(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture.allOf(redis.onExit(), postgres.onExit()).get(20, TimeUnit.SECONDS);
        assertThat(redis.isAlive()).isFalse();
        assertThat(postgres.isAlive()).isFalse();
    }

    @Override
    public void close() {
        jvm.destroyForcibly();
    }
}
