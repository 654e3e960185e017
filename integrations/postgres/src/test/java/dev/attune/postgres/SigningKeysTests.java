package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTests {

    private final SigningKeys keys = new SigningKeys(Database.plain());

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @Test
    void makesTheSecretOnce() {
        byte[] made = keys.secret(() -> bytes(7));

        assertThat(made).isEqualTo(bytes(7));
        assertThat(new SigningKeys(Database.plain()).secret(() -> {
                    throw new AssertionError("there is a secret already");
                }))
                .isEqualTo(made);
    }

    @Test
    void givesAllNodesTheSameSecretWhenTheyStartTogether() throws Exception {
        int nodes = 16;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService executor = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<byte[]>> secrets = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                int node = i;
                secrets.add(executor.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return new SigningKeys(Database.plain()).secret(() -> bytes(node));
                }));
            }
            byte[] first = secrets.get(0).get(20, TimeUnit.SECONDS);
            for (Future<byte[]> secret : secrets) {
                assertThat(secret.get(20, TimeUnit.SECONDS)).isEqualTo(first);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatThrownBy(() -> keys.secret(() -> new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, not 16");
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[SigningKeys.LENGTH];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
