package dev.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OwnerEndsTests {

    @TempDir
    Path data;

    @Test
    void bothServersEndWithAJvmThatIsKilled() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.jvm.destroyForcibly();

            owner.thenNothingIsLeft();
        }
    }

    @Test
    void bothServersEndWithAJvmThatIsTerminated() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.jvm.destroy();

            owner.thenNothingIsLeft();
        }
    }

    @Test
    void bothServersEndOnAnInterruptOfTheWholeTerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs a process group of its own");
        // a build in the background of a shell ignores interrupts, and so would all that it starts
        try (OwnerProcess owner = OwnerProcess.start(data, "/usr/bin/env", "--default-signal=INT", "/usr/bin/setsid")) {
            kill("INT", -owner.jvm.pid());

            owner.thenNothingIsLeft();
        }
    }

    @Test
    void bothServersEndWithAMainThatReturns() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.jvm.getOutputStream().close();

            owner.thenNothingIsLeft();
            assertThat(owner.jvm.exitValue()).isZero();
        }
    }

    @Test
    void bothServersEndWithAnException() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.jvm.getOutputStream().write('t');
            owner.jvm.getOutputStream().flush();

            owner.thenNothingIsLeft();
            assertThat(owner.jvm.exitValue()).isOne();
        }
    }

    @Test
    void startsAgainRightAfterAKillWithTheDataOfBefore() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            assertThat(Redis.command(owner.redisPort, "SET boots fjell")).isEqualTo("+OK");
            owner.jvm.destroyForcibly();
            assertThat(owner.jvm.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        try (EmbeddedServers servers = EmbeddedServers.start(data)) {
            assertThat(Redis.command(servers.redis().port(), "GET boots")).isEqualTo("fjell");
            assertThat(Sql.query(servers.postgres(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainWhereEveryProcessOfBeforeWasKilled() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            long watchdog =
                    Long.parseLong(Files.readAllLines(data.resolve("redis").resolve("server.pid"))
                            .get(0));
            ProcessHandle.of(watchdog).orElseThrow().destroyForcibly();
            owner.postgres.destroyForcibly();
            owner.jvm.destroyForcibly();
            assertThat(owner.jvm.waitFor(20, TimeUnit.SECONDS)).isTrue();

            try (EmbeddedServers servers = EmbeddedServers.start(data)) {
                assertThat(owner.redis.isAlive())
                        .as("the Redis that nobody watched")
                        .isFalse();
                assertThat(Redis.command(servers.redis().port(), "PING")).isEqualTo("+PONG");
                assertThat(Sql.query(servers.postgres(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aStaleProcessIdOfAnotherProgramIsLeftAlone() throws Exception {
        Process bystander = new ProcessBuilder("/bin/cat").start();
        try {
            Path folder = Files.createDirectories(data.resolve("redis"));
            Files.writeString(folder.resolve("server.pid"), bystander.pid() + "\n" + bystander.pid() + "\n");

            try (RedisServer redis = RedisServer.in(folder).start()) {
                assertThat(Redis.command(redis.port(), "PING")).isEqualTo("+PONG");
            }

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void aSecondOwnerOfALivingFolderIsToldWhatToDo() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            Process second = OwnerProcess.launch(data);
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(said)
                    .contains("in use by process " + owner.jvm.pid() + ". Stop that one, or name another folder.");
            assertThat(Redis.command(owner.redisPort, "PING")).isEqualTo("+PONG");
            owner.jvm.destroyForcibly();
            owner.thenNothingIsLeft();
        }
    }

    private static void kill(String signal, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process)
                        .start()
                        .waitFor())
                .isZero();
    }
}
