package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What people have broken programs with, as values of placeholders. */
class NaughtyStringTests {

    private static final String START = "<p title=\"";
    private static final String MIDDLE = "\">";
    private static final String END = "</p>";

    @Test
    void comeOutAsTheTextTheyAre() throws Exception {
        Path file = Path.of(System.getProperty("attune.suites", "../shared/suites"), "security/blns.json");
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: the naughty strings are not at " + file.toAbsolutePath());
        }
        assumeTrue(Files.exists(file), "the naughty strings are not at " + file.toAbsolutePath());
        List<?> strings = JsonMapper.builder().build().readValue(Files.readString(file), List.class);
        assertThat(strings).hasSizeGreaterThan(400);
        Fixture given = givenTemplate(
                START + "{{ profile.first_name }}" + MIDDLE + "{{ profile.first_name | default: '' }}" + END);
        for (Object naughty : strings) {
            String value = (String) naughty;
            String output = given.with("profile.first_name", value).output();
            int middle = output.indexOf(MIDDLE);
            assertThat(output).startsWith(START).endsWith(END);
            for (String written : List.of(
                    output.substring(START.length(), middle), output.substring(middle + 2, output.length() - 4))) {
                assertThat(written).doesNotContain("<", ">", "\"", "'");
                assertThat(decoded(written)).isEqualTo(value);
            }
        }
    }

    @Test
    void doNoHarmInEditorsHands() throws Exception {
        Path file = Path.of(System.getProperty("attune.suites", "../shared/suites"), "security/blns.json");
        assumeTrue(Files.exists(file), "the naughty strings are not at " + file.toAbsolutePath());
        TemplateCompiler compiler = TemplateCompiler.of(Fixture.CATALOG, List.of());
        for (Object naughty : JsonMapper.builder().build().readValue(Files.readString(file), List.class)) {
            String source = (String) naughty;
            compiler.compile(source, "", problem -> assertThat(problem.line()).isPositive())
                    .map(template -> template.render(givenTemplate("").facts(), Escaping.HTML))
                    .ifPresent(output -> assertThat(output).isEqualTo(source));
        }
    }

    private static String decoded(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
