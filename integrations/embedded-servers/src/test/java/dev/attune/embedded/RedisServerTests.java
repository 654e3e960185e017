package dev.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RedisServerTests {

    @TempDir
    Path data;

    @Test
    void answersOnTheLoopbackAtItsUrl() throws Exception {
        try (RedisServer redis = RedisServer.inTemporaryFolder().start()) {
            assertThat(redis.url()).isEqualTo("redis://127.0.0.1:" + redis.port());
            assertThat(Redis.command(redis.port(), "PING")).isEqualTo("+PONG");
            assertThat(Redis.command(redis.port(), "INFO server")).isEqualTo("# Server");
        }
    }

    @Test
    void keepsItsDataInANamedFolder() throws Exception {
        Path folder = data.resolve("ein Ort für Redis");
        try (RedisServer redis = RedisServer.in(folder).start()) {
            assertThat(Redis.command(redis.port(), "SET boots fjell")).isEqualTo("+OK");
        }

        try (RedisServer redis = RedisServer.in(folder).start()) {
            assertThat(Redis.command(redis.port(), "GET boots")).isEqualTo("fjell");
        }
    }

    @Test
    void losesNothingThatItAnsweredWhenItIsKilledWhileItSyncsEveryWrite() throws Exception {
        try (RedisServer redis = RedisServer.in(data).syncEveryWrite().start()) {
            assertThat(Redis.command(redis.port(), "SET boots fjell")).isEqualTo("+OK");
            ProcessHandle server = ProcessHandle.of(redis.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);

            redis.restart();

            assertThat(Redis.command(redis.port(), "GET boots")).isEqualTo("fjell");
        }
    }

    @Test
    void comesBackOnTheSamePortWithTheSameDataAfterAStop() throws Exception {
        try (RedisServer redis = RedisServer.inTemporaryFolder().start()) {
            int port = redis.port();
            assertThat(Redis.command(port, "SET boots fjell")).isEqualTo("+OK");

            redis.stop();

            assertThat(redis.isRunning()).isFalse();
            assertThatThrownBy(() -> Redis.command(port, "PING")).isInstanceOf(ConnectException.class);

            redis.restart();

            assertThat(redis.isRunning()).isTrue();
            assertThat(redis.port()).isEqualTo(port);
            assertThat(Redis.command(port, "GET boots")).isEqualTo("fjell");
        }
    }

    @Test
    void evictsNothingAndTakesSnapshotsOfNothing() throws Exception {
        try (RedisServer redis = RedisServer.inTemporaryFolder().start()) {
            assertThat(Redis.command(redis.port(), "CONFIG GET maxmemory-policy"))
                    .isEqualTo("noeviction");
            assertThat(Redis.command(redis.port(), "CONFIG GET save")).isEmpty();
            assertThat(Redis.command(redis.port(), "CONFIG GET appendfsync")).isEqualTo("everysec");
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(LoopbackPort.loopback(), 0));

            assertThatThrownBy(() ->
                            RedisServer.in(data).port(taken.getLocalPort()).start())
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage(
                            "Port " + taken.getLocalPort()
                                    + " for Redis is taken on 127.0.0.1. Stop what uses it, or name another port (0 takes a free one).");
        }

        try (RedisServer redis = RedisServer.in(data).start()) {
            assertThat(redis.isRunning())
                    .as("the failed start freed the folder")
                    .isTrue();
        }
    }

    @Test
    void aFolderOfAnotherServerOfThisProcessIsRefused() {
        try (RedisServer first = RedisServer.in(data).start()) {
            assertThatThrownBy(() -> RedisServer.in(data).start())
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("in use by this process");
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "here");

        assertThatThrownBy(() -> RedisServer.in(file).start())
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith("Make it writable, or name another folder.");
    }

    @Test
    void brokenDataAreReportedWithTheWordsOfTheServer() throws Exception {
        Path files = Files.createDirectories(data.resolve("data").resolve("appendonlydir"));
        Files.writeString(files.resolve("appendonly.aof.manifest"), "no manifest\n");

        assertThatThrownBy(() -> RedisServer.in(data).start())
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Redis ended while starting, with status 1")
                .hasMessageContaining("manifest");
    }

    @Test
    void aClosedServerIsNotStartedAgain() {
        RedisServer redis = RedisServer.inTemporaryFolder().start();
        redis.close();
        redis.close();

        assertThatThrownBy(redis::restart).hasMessage("Redis is closed: start a new one");
        assertThatThrownBy(redis::pid).hasMessage("Redis is stopped");
    }
}
