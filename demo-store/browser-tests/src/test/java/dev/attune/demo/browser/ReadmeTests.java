package dev.attune.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Shop.Open.class)
class ReadmeTests {

    private static final Path ROOT = Path.of(System.getProperty("attune.root"));

    private final JsonMapper json = new JsonMapper();

    @Test
    void startsTheJarThatTheBuildLeaves() throws IOException {
        String command = block("start-command", "sh");

        Matcher jar = Pattern.compile("java -jar (\\S+)").matcher(command);
        assertThat(jar.find()).isTrue();
        assertThat(ROOT.resolve(jar.group(1))).isRegularFile().isEqualTo(RunningStore.jar());
        assertThat(command).startsWith("./mvnw ").contains("-pl demo-store -am", " package && ");
    }

    @Test
    void isFollowedByAWelcomeWithTheAddressesAndThreeThingsToTry(Shop shop) {
        RunningStore store = shop.store();

        assertThat(store.output())
                .contains(store.address("/"), store.address("/api/products"), store.address("/attune/v1/decide"))
                .containsSubsequence("Try this:", "1. ", "2. ", "3. ");
    }

    @Test
    void printsTheAnswerThatTheDecideCallGives(Shop shop) throws IOException {
        String[] request = block("decide-request", "http").split("\\R\\R", 2);
        List<String> head = request[0].lines().toList();
        assertThat(head.get(0)).startsWith("POST ");
        List<String> headers = new ArrayList<>();
        for (String line : head.subList(1, head.size())) {
            headers.addAll(List.of(line.split(": ", 2)));
        }

        HttpResponse<String> answer =
                shop.store().post(head.get(0).substring("POST ".length()), request[1], headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body())).isEqualTo(json.readTree(block("decide-response", "json")));
    }

    /** The code that stands in the README after a remark of this name. */
    private static String block(String name, String language) throws IOException {
        Matcher block = Pattern.compile("<!-- " + name + " -->\\s*```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as("README.md has a block " + name).isTrue();
        return block.group(1).strip();
    }
}
