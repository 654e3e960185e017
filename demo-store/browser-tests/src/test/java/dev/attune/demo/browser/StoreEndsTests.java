package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("waysToEnd")
    void leavesNoServerBehind(Consumer<RunningStore> end) {
        RunningStore store = RunningStore.in(data);
        assertThat(store.serversNamed("redis-server")).hasSize(1);
        assertThat(store.serversNamed("postgres")).isNotEmpty();

        end.accept(store);
        store.awaitEnd();

        assertThat(store.servers()).noneMatch(ProcessHandle::isAlive);
    }

    static Stream<Named<Consumer<RunningStore>>> waysToEnd() {
        return Stream.of(
                Named.of("kill", RunningStore::askToEnd), Named.of("kill -9", RunningStore::kill));
    }

    @Test
    void openedAgainOnTheFolderOfAKilledOneItGoesOnWhereThatWas() {
        RunningStore killed = RunningStore.in(data);
        int before = publication(killed);
        killed.kill();
        // Not awaited: whoever starts it again at once need not know that there are servers to wait for.
        RunningStore again = RunningStore.in(data);
        try {
            assertThat(List.of(before, publication(again))).containsExactly(1, 1);
        } finally {
            again.askToEnd();
            again.awaitEnd();
            killed.awaitEnd();
        }
    }

    @Test
    void saysWhereItIsAndThreeThingsToTry() {
        RunningStore store = RunningStore.in(data);
        try {
            assertThat(store.output())
                    .contains(
                            store.address("/"),
                            store.address("/api/products"),
                            store.address("/attune/v1/decide"),
                            "1. ",
                            "2. ",
                            "3. ");
        } finally {
            store.askToEnd();
            store.awaitEnd();
        }
    }

    private int publication(RunningStore store) {
        JsonNode answer = json.readTree(store.post("/attune/v1/decide", "{}", "Content-Type", "application/json")
                .body());
        return answer.get("publication").asInt();
    }
}
