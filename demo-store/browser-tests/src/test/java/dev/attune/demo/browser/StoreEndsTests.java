package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoreEndsTests {

    private final JsonMapper json = new JsonMapper();
    private Path data;

    @BeforeEach
    void layOutAFolder() {
        data = RunningStore.temporaryFolder();
    }

    @AfterEach
    void deleteTheFolder() {
        RunningStore.delete(data);
    }

    @Test
    void leavesNoServerBehindWhenAskedToEnd() {
        RunningStore store = RunningStore.in(data);
        assertThat(store.serversNamed("redis-server")).hasSize(1);
        assertThat(store.serversNamed("postgres")).isNotEmpty();

        store.askToEnd();
        store.awaitEnd();

        assertThat(store.servers()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void leavesNoServerBehindWhenKilledAndGoesOnWhereItWasWhenOpenedAgain() {
        RunningStore killed = RunningStore.in(data);
        assertThat(killed.serversNamed("redis-server")).hasSize(1);
        assertThat(killed.serversNamed("postgres")).isNotEmpty();
        assertThat(publication(killed)).isEqualTo(1);

        killed.kill();
        killed.awaitEnd();
        assertThat(killed.servers()).noneMatch(ProcessHandle::isAlive);

        RunningStore again = RunningStore.in(data);
        try {
            assertThat(publication(again)).isEqualTo(1);
        } finally {
            again.askToEnd();
            again.awaitEnd();
        }
    }

    private int publication(RunningStore store) {
        JsonNode answer = json.readTree(store.post("/attune/v1/decide", "{}", "Content-Type", "application/json")
                .body());
        return answer.get("publication").asInt();
    }
}
