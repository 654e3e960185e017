package dev.attune.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration.LettuceClientConfigurationBuilder;

/**
 * How Lettuce must be set up so that a page never waits for a Redis that is not there: commands are rejected while disconnected instead of
 * queued, none is repeated after a reconnect, and reconnecting is tried again and again after short, varied pauses.
 *
 * <p>Each {@code applyTo} fits a customizer of the host's Redis configuration; all three are needed.
 *
 * @param commandTimeout when an answer is given up; 1 s by default
 * @param connectTimeout when connecting is given up; 1 s by default
 * @param longestPause the longest pause between two tries to reconnect; 1 s by default
 */
public record LettuceSettings(Duration commandTimeout, Duration connectTimeout, Duration longestPause) {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    public LettuceSettings {
        SessionLimits.requirePositive("commandTimeout", commandTimeout);
        SessionLimits.requirePositive("connectTimeout", connectTimeout);
        if (longestPause.compareTo(SHORTEST_PAUSE) <= 0) {
            throw new IllegalArgumentException(
                    "longestPause must be longer than " + SHORTEST_PAUSE + ", not " + longestPause);
        }
    }

    public static LettuceSettings defaults() {
        return new LettuceSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** Sets the options of a client, also of one for a cluster. */
    public void applyTo(ClientOptions.Builder options) {
        options.autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                // An exposure repeated counts twice, and whoever waited for an answer has gone.
                .replayFilter(command -> true)
                .timeoutOptions(TimeoutOptions.enabled(commandTimeout))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(connectTimeout)
                        .keepAlive(true)
                        .tcpNoDelay(true)
                        .build());
    }

    /** Sets the pauses between tries to reconnect; they are varied, so that many nodes do not come back in one moment. */
    public void applyTo(ClientResources.Builder resources) {
        resources.reconnectDelay(
                Delay.fullJitter(SHORTEST_PAUSE, longestPause, SHORTEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Sets the time that Spring Data waits for an answer. */
    public void applyTo(LettuceClientConfigurationBuilder configuration) {
        configuration.commandTimeout(commandTimeout);
    }
}
