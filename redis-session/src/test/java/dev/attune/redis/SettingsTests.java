package dev.attune.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;

class SettingsTests {

    @Test
    void rejectCommandsWhileDisconnectedOnOneServerAndOnACluster() {
        ClientOptions.Builder one = ClientOptions.builder();
        ClusterClientOptions.Builder cluster = ClusterClientOptions.builder();
        LettuceSettings.defaults().applyTo(one);
        LettuceSettings.defaults().applyTo(cluster);

        for (ClientOptions options : new ClientOptions[] {one.build(), cluster.build()}) {
            assertThat(options.getDisconnectedBehavior()).isEqualTo(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
            assertThat(options.isAutoReconnect()).isTrue();
            assertThat(options.getSocketOptions().getConnectTimeout()).isEqualTo(Duration.ofSeconds(1));
            assertThat(options.getTimeoutOptions().isTimeoutCommands()).isTrue();
        }
    }

    @Test
    void pauseAtMostASecondBetweenTriesToReconnect() {
        ClientResources.Builder builder = ClientResources.builder();
        LettuceSettings.defaults().applyTo(builder);
        ClientResources resources = builder.build();
        try {
            for (int attempt = 1; attempt < 100; attempt++) {
                assertThat(resources.reconnectDelay().createDelay(attempt))
                        .isBetween(Duration.ZERO, Duration.ofSeconds(1));
            }
        } finally {
            resources.shutdown();
        }
    }

    @Test
    void setTheTimeThatSpringDataWaits() {
        LettuceClientConfiguration.LettuceClientConfigurationBuilder builder = LettuceClientConfiguration.builder();
        LettuceSettings.defaults().applyTo(builder);

        assertThat(builder.build().getCommandTimeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refuseWhatMakesNoSense() {
        SessionLimits limits = SessionLimits.defaults();

        assertThatIllegalArgumentException().isThrownBy(() -> limits.withInactivity(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withTrail(0, Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withKeep(Duration.ofDays(29)));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withProjection(Duration.ofNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withDuplicates(Duration.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withExperiences(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventLogLimits(0, Duration.ofDays(1), Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LettuceSettings(Duration.ofDays(1), Duration.ofDays(1), Duration.ZERO));
    }
}
