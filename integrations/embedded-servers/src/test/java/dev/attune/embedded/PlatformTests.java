package dev.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTests {

    @Test
    void namesTheArchivesOfEachSupportedMachine() {
        assertThat(Platform.of("Linux", "amd64").redisResource()).isEqualTo("redis-server-7.0.15-linux-amd64");
        assertThat(Platform.of("Linux", "aarch64").postgresResource()).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "x86_64").postgresResource()).isEqualTo("postgres-darwin-x86_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").redisResource()).isEqualTo("redis-server-7.0.15-darwin-arm64");
    }

    @Test
    void saysWhichMachinesAreSupportedAndWhatToDoOnAnother() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Windows 11 on amd64")
                .hasMessageContaining("spring.datasource.url");
    }
}
