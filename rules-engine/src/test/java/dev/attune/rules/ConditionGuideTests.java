package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the rows of the tables in the guide: a JSON example in backquotes and its sentence. */
class ConditionGuideTests {

    private record Row(String json, String sentence) {
        Condition condition() {
            List<Problem> problems = new ArrayList<>();
            Condition condition = ConditionFormat.read(Json.MAPPER.readTree(json), "", problems::add)
                    .orElse(null);
            assertThat(problems).as(json).isEmpty();
            return condition;
        }
    }

    private static List<Row> rows;

    @BeforeAll
    static void readTheGuide() throws IOException {
        Path guide = Path.of(System.getProperty("attune.root"), "docs", "guide", "conditions.md");
        rows = Files.readAllLines(guide).stream()
                .filter(line -> line.startsWith("| `{"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1].strip().replace("`", ""), cells[2].strip()))
                .toList();
    }

    @Test
    void everyExampleHasTheSentenceThatStandsBesideIt() {
        Map<AudienceKey, String> names =
                Map.of(new AudienceKey("boot-lovers"), "Boot lovers", new AudienceKey("tent-lovers"), "Tent lovers");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ConditionSentences.of(row.condition(), names))
                        .as(row.json())
                        .isEqualTo(row.sentence()));
    }

    @Test
    void everyKindHasAnExample() {
        Set<Class<?>> shown = new HashSet<>();
        rows.forEach(row -> shown.add(row.condition().getClass()));
        List<Class<?>> kinds = Arrays.stream(Condition.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds);
    }
}
