package dev.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.problem.Problem;
import dev.attune.content.format.ContentFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the example of the guide as it stands, and with each of the changes whose failures the guide tells. */
class RuleTestGuideTests {

    private static final Pattern FAILURE =
            Pattern.compile("<!-- failure: (\\S+) = (.+?) -->\\s*```\\R(.*?)\\R```", Pattern.DOTALL);

    private static final JsonMapper JSON = new JsonMapper();

    private final GuidePage guide = GuidePage.named("rule-tests.md");

    private static List<String> problems(JsonNode content) {
        return PublicationCompiler.of(Extensions.none()).check(ContentFormat.read(content)).stream()
                .map(Problem::describe)
                .toList();
    }

    @Test
    void theExampleHasNothingToComplainOf() {
        assertThat(problems(guide.content())).isEmpty();
    }

    @Test
    void theFailuresAreThoseThatCome() {
        List<MatchResult> failures = FAILURE.matcher(guide.text()).results().toList();

        assertThat(failures)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(failure -> assertThat(problems(changed(failure.group(1), JSON.readTree(failure.group(2)))))
                        .containsExactly(failure.group(3)));
    }

    private JsonNode changed(String pointer, JsonNode value) {
        JsonNode content = guide.content();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = content.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return content;
    }
}
