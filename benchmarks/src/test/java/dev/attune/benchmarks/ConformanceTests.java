package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.testkit.conformance.ConformanceSuite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConformanceTests {

    private static final String GOOD =
            "{\"name\": \"always\", \"condition\": {\"always\": true}, \"request\": {\"at\": \"2026-06-15T12:00:00Z\"}, \"expect\": \"true\"}";

    /** A case that passes does so on a machine that is very busy too. */
    private static final int PATIENCE = 60;

    /** What a run wrote and how it ended. */
    private record Run(int exitCode, String output, String errors) {

        List<JsonNode> lines() {
            return output.lines()
                    .map(line -> (JsonNode) new JsonMapper().readTree(line))
                    .toList();
        }

        JsonNode line(int index) {
            return lines().get(index);
        }
    }

    private static Run run(String input, String... args) throws IOException {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    private static Run run(InputStream input, String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int exitCode = Conformance.run(args, input, out, errors, PATIENCE);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Stream<String> files() {
        return ConformanceSuite.FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPublishedVectorPasses(String file) throws IOException {
        List<String> vectors = ConformanceSuite.lines(file);
        Run run = run(String.join("\n", vectors), "conditions");
        assertThat(run.lines().stream()
                        .filter(line -> line.has("pass") && !line.get("pass").booleanValue()))
                .isEmpty();
        assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        assertThat(run.line(vectors.size()))
                .hasToString("{\"total\":" + vectors.size() + ",\"passed\":" + vectors.size() + ",\"failed\":0}");
    }

    @Test
    void aGoodCasePasses() throws IOException {
        Run run = run(GOOD, "conditions");
        assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        assertThat(run.output())
                .isEqualTo("{\"name\":\"always\",\"pass\":true,\"expected\":\"true\",\"actual\":\"true\"}\n"
                        + "{\"total\":1,\"passed\":1,\"failed\":0}\n");
    }

    @Test
    void aFailingCaseShowsBothValuesAndEndsWithOne() throws IOException {
        Run run = run(GOOD.replace("\"expect\": \"true\"", "\"expect\": \"unknown\"") + "\n" + GOOD, "conditions");
        assertThat(run.exitCode()).isEqualTo(Conformance.FAILED);
        assertThat(run.line(0))
                .hasToString("{\"name\":\"always\",\"pass\":false,\"expected\":\"unknown\",\"actual\":\"true\"}");
        assertThat(run.line(1).get("pass").booleanValue()).isTrue();
        assertThat(run.line(2)).hasToString("{\"total\":2,\"passed\":1,\"failed\":1}");
    }

    @Test
    void aRefusalThatWasNotExpectedSaysItsWords() throws IOException {
        Run run = run(GOOD.replace("{\"always\": true}", "{\"all\": []}"), "conditions");
        assertThat(run.line(0).get("actual")).hasToString("{\"problems\":[\"/all\"]}");
        assertThat(run.line(0).get("problem").stringValue()).contains("The list is empty");
    }

    @Test
    void anotherNextChangeThanExpectedIsTold() throws IOException {
        String change = "{\"exactly\": \"2026-06-16T00:00:00Z\"}";
        Run run = run(GOOD.replace("\"expect\"", "\"nextChange\": " + change + ", \"expect\""), "conditions");
        assertThat(run.line(0).get("pass").booleanValue()).isFalse();
        assertThat(run.line(0).get("problem").stringValue())
                .isEqualTo("The next change is never instead of 2026-06-16T00:00:00Z.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON at all | line 2 | not JSON",
                "{\"name\": \"x\" | line 2 | not JSON",
                "[] | line 2 | an object is expected",
                "7 | line 2 | an object is expected",
                "{} | line 2 | \"name\" is missing",
                "{\"name\": \"a\", \"name\": \"b\"} | line 2 | Duplicate",
                "{\"name\": \"n\"} | n | \"condition\" is missing",
                "{\"name\": \"n\", \"condition\": {}, \"request\": {\"at\": \"today\"}, \"expect\": \"true\"} | n | /request/at: an instant",
                "{\"name\": \"n\", \"condition\": {}, \"request\": {\"at\": \"2026-01-01T00:00:00Z\", \"when\": 1}, \"expect\": \"true\"} | n | /request/when: this member is not known",
                "{\"name\": \"n\", \"attributes\": {\"a.b\": \"txt\"}, \"condition\": {}, \"request\": {\"at\": \"2026-01-01T00:00:00Z\"}, \"expect\": \"true\"} | n | /attributes/a.b: a type is one of",
                "{\"name\": \"n\", \"condition\": {}, \"request\": {\"at\": \"2026-01-01T00:00:00Z\", \"values\": {\"a.b\": 1}}, \"expect\": \"true\"} | n | /request/values/a.b: the vector does not declare",
                "{\"name\": \"n\", \"condition\": {}, \"request\": {\"at\": \"2026-01-01T00:00:00Z\"}, \"expect\": \"yes\"} | n | /expect: \"true\", \"false\"",
                "{\"name\": \"n\", \"audiences\": {\"a\": {}}, \"condition\": {}, \"request\": {\"at\": \"2026-01-01T00:00:00Z\"}, \"expect\": \"true\"} | n | /audiences/a: The kind of condition is missing",
            })
    void aMalformedLineIsAFailedCaseAndTheNextHasItsTurn(String line, String name, String problem) throws IOException {
        Run run = run("\n" + line + "\n" + GOOD + "\n", "conditions");
        assertThat(run.exitCode()).isEqualTo(Conformance.FAILED);
        assertThat(run.line(0).get("name").stringValue()).isEqualTo(name);
        assertThat(run.line(0).get("pass").booleanValue()).isFalse();
        assertThat(run.line(0).get("problem").stringValue()).contains(problem);
        assertThat(run.line(2)).hasToString("{\"total\":2,\"passed\":1,\"failed\":1}");
    }

    @Test
    void nothingToRunIsATotalOfNothing() throws IOException {
        Run run = run("\n  \n", "conditions");
        assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        assertThat(run.output()).isEqualTo("{\"total\":0,\"passed\":0,\"failed\":0}\n");
    }

    @ParameterizedTest
    @CsvSource({"''", "klingon", "'conditions more'"})
    void wrongUsageIsToldWithoutReading(String arguments) throws IOException {
        Run run = run(InputStream.nullInputStream(), arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(run.exitCode()).isEqualTo(Conformance.WRONG_USAGE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("usage:", "conditions");
    }

    @Test
    void readsAndWritesUtf8AndPassesOverAByteOrderMark() throws IOException {
        Run run = run("\uFEFF" + GOOD.replace("\"always\",", "\"größer als 🥾\","), "conditions");
        assertThat(run.line(0).get("name").stringValue()).isEqualTo("größer als 🥾");
        assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
    }

    @Nested
    class Liquid {

        @ParameterizedTest
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '~',
                value = {
                    "{\"template\": \"Hello {{ name }}\", \"data\": {\"name\": \"<Zoë>\"}} ¦ {\"result\":\"Hello <Zoë>\"}",
                    "{\"template\": \"plain\", \"name\": \"other members\", \"strict\": true} ¦ {\"result\":\"plain\"}",
                    "{\"template\": \"{{ n }} {{ d }} {{ b }} {{ l[1].x }}[{{ z }}]\", \"data\": {\"n\": 9007199254740993, \"d\": 1.5, \"b\": false, \"l\": [0, {\"x\": \"y\"}], \"z\": null}}"
                            + " ¦ {\"result\":\"9007199254740993 1.5 false y[]\"}",
                    "{\"template\": \"{{ big }}\", \"data\": {\"big\": 123456789012345678901234567890}} ¦ {\"result\":\"123456789012345678901234567890\"}",
                    "{\"template\": \"{{ 0 | date: '%H:%M %z' }}\"} ¦ {\"result\":\"00:00 +0000\"}",
                })
        void rendersACase(String line, String expected) throws IOException {
            Run run = run(line, "liquid");

            assertThat(run.output()).isEqualTo(expected + "\n");
            assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '~',
                value = {
                    "{\"template\": \"{% if a %}\"} ¦ has no end",
                    "{\"template\": \"{% for i in (1..100000000) %}{{ i }}{% endfor %}\"} ¦ steps",
                    "{\"template\": \"{{ 'a' | truncate: 'x' }}\"} ¦ whole number",
                    "{\"template\": 7} ¦ \"template\" must be a text",
                    "{\"template\": \"\", \"data\": []} ¦ \"data\" must be an object",
                    "[] ¦ an object is expected",
                    "nonsense ¦ not a case",
                })
        void tellsAnErrorAndGoesOn(String line, String error) throws IOException {
            Run run = run(line + "\n{\"template\": \"next\"}", "liquid");

            assertThat(run.lines()).hasSize(2);
            assertThat(run.line(0).size()).isOne();
            assertThat(run.line(0).get("error").stringValue()).contains(error);
            assertThat(run.line(1)).hasToString("{\"result\":\"next\"}");
            assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        }

        @Test
        void tellsOfALineThatIsTooLong() throws IOException {
            Run run = run("x".repeat(CaseLines.LONGEST + 1), "liquid");

            assertThat(run.line(0).get("error").stringValue()).contains("longer than");
        }

        @Test
        void givesACaseASecond() {
            assertThat(new LiquidCases().longest()).hasSeconds(1);
        }
    }

    /** The page about the format: every example on it passes, and the run it shows is what is written. */
    @Nested
    class Page {

        private final String page = page();

        private static String page() {
            try {
                return Files.readString(Path.of(System.getProperty("attune.root"), "docs", "conformance.md"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private List<String> blocks(String language) {
            return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(page)
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        }

        @Test
        void everyExamplePasses() throws IOException {
            List<String> examples = blocks("jsonl");
            assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
            Run run = run(String.join("\n", examples), "conditions");
            assertThat(run.output()).doesNotContain("\"pass\":false");
            assertThat(run.exitCode()).isEqualTo(Conformance.PASSED);
        }

        @Test
        void theRunIsAsShown() throws IOException {
            String[] run = blocks("text").get(0).split("\n\n");
            assertThat(run(run[0], "conditions").output().strip()).isEqualTo(run[1].strip());
        }

        @Test
        void theRunOfLiquidIsAsShown() throws IOException {
            String[] run = blocks("text").get(1).split("\n\n");
            assertThat(run(run[0], "liquid").output().strip()).isEqualTo(run[1].strip());
        }

        @Test
        void everyFileIsNamed() {
            assertThat(ConformanceSuite.FILES)
                    .allSatisfy(file -> assertThat(page).contains("`" + file + "`"));
        }
    }
}
