package dev.attune.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceVectorTests {

    private static final Instant AT = Instant.parse("2026-06-15T12:00:00Z");

    private static ConformanceVector read(String members) {
        return ConformanceVector.read(
                ("{'name': 'n', 'condition': {'always': true}, " + members + "}").replace('\'', '"'));
    }

    private static Facts facts(String declarations, String request) {
        return read("'attributes': {" + declarations + "}, 'request': {'at': '" + AT + "'" + request
                        + "}, 'expect': 'true'")
                .facts();
    }

    private static Expectation expectation(String members) {
        return read("'request': {'at': '" + AT + "'}, " + members).expectation();
    }

    private static Answer outcome(Truth truth, String nextChange) {
        return new Answer.Outcome(truth, Optional.ofNullable(nextChange).map(Instant::parse));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | \"gold\"",
                "number | 5",
                "boolean | false",
                "instant | \"2026-06-15T12:00:00Z\"",
                "date | \"2026-06-15\"",
                "texts | [\"a\", \"b\"]",
                "point | [52.5, 13.4]",
                "version | \"2.10\"",
                "address | \"192.0.2.7\"",
            })
    void readsAValueByTheTypeOfItsAttribute(String type, String json) {
        Value value = facts("'x.y': '" + type + "'", ", 'values': {'x.y': " + json + "}")
                .value(AttributeKey.of("x.y"));
        assertThat(value)
                .isEqualTo(
                        switch (type) {
                            case "text" -> Value.of("gold");
                            case "number" -> Value.of(5);
                            case "boolean" -> Value.of(false);
                            case "instant" -> Value.of(AT);
                            case "date" -> Value.of(LocalDate.of(2026, 6, 15));
                            case "texts" -> new Value.Texts(Set.of("a", "b"));
                            case "point" -> new Value.Point(52.5, 13.4);
                            case "version" -> new Value.Version("2.10");
                            default -> new Value.Address("192.0.2.7");
                        });
    }

    @ParameterizedTest
    @CsvSource({"missing,MISSING", "withheld,CONSENT", "degraded,DEGRADED"})
    void readsWhyAValueIsUnknown(String word, UnknownCause cause) {
        assertThat(facts("'x.y': 'text'", ", 'values': {'x.y': {'unknown': '" + word + "'}}")
                        .value(AttributeKey.of("x.y")))
                .isEqualTo(new Value.Unknown(cause));
    }

    @Test
    void withholdsWhatConsentDoesNotPermit() {
        String declaration = "'x.y': {'type': 'number', 'purposes': ['marketing']}";
        AttributeKey key = AttributeKey.of("x.y");
        assertThat(facts(declaration, ", 'values': {'x.y': 1}").value(key)).isEqualTo(Value.of(1));
        assertThat(facts(declaration, ", 'values': {'x.y': 1}, 'purposes': ['analytics']")
                        .value(key))
                .isEqualTo(Value.Unknown.CONSENT);
    }

    @Test
    void readsTheTrailAndTheZones() {
        Facts facts = facts(
                "",
                ", 'zone': 'Europe/Berlin', 'site': 'Asia/Tokyo', 'visitor': 'v7', 'trail': {'session': '2026-06-15T11:00:00Z',"
                        + " 'events': [{'name': 'B', 'at': '2026-06-15T11:30:00Z', 'properties': {'price': 5, 'category': 'x'}},"
                        + " {'name': 'A', 'at': '2026-06-15T11:00:00Z'}]}");
        assertThat(facts.zone().id().getId()).isEqualTo("Europe/Berlin");
        assertThat(facts.zone().site().getId()).isEqualTo("Asia/Tokyo");
        assertThat(facts.visitor().value()).isEqualTo("v7");
        assertThat(facts.trail().events()).extracting(TrailEvent::name).containsExactly("A", "B");
        assertThat(facts.trail().get(1).property("price")).isEqualTo(Value.of(5));
        assertThat(facts.trail().sessionStart()).isZero();
        assertThat(facts.isTrailKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"withheld,CONSENT", "degraded,DEGRADED"})
    void readsWhyTheTrailIsUnknown(String word, UnknownCause cause) {
        assertThat(facts("", ", 'trail': {'unknown': '" + word + "'}").trailUnknown())
                .contains(cause);
    }

    @Test
    void tellsTheTimeToTheStandardCatalogue() {
        Facts facts = read("'catalog': 'standard', 'request': {'at': '2026-06-15T22:30:00Z', 'zone': 'Europe/Berlin'},"
                        + " 'expect': 'true'")
                .facts();
        assertThat(facts.value(StandardAttributes.TIME_HOUR.key())).isEqualTo(Value.of(0));
        assertThat(facts.value(StandardAttributes.TIME_WEEKDAY.key())).isEqualTo(Value.of("tuesday"));
        assertThat(facts.value(StandardAttributes.TIME_DATE.key())).isEqualTo(Value.of(LocalDate.of(2026, 6, 16)));
    }

    @Test
    void anOutcomeIsMetByTheSameValueOnly() {
        Expectation unknown = expectation("'expect': 'unknown'");
        assertThat(unknown.isMetBy(outcome(Truth.UNKNOWN, null))).isTrue();
        assertThat(unknown.isMetBy(outcome(Truth.FALSE, null))).isFalse();
        assertThat(unknown.isMetBy(new Answer.Refusal(List.of()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "never",
            value = {
                "'never' | never | true",
                "'never' | 2026-06-16T00:00:00Z | false",
                "{'exactly': '2026-06-16T00:00:00Z'} | 2026-06-16T00:00:00Z | true",
                "{'exactly': '2026-06-16T00:00:00Z'} | 2026-06-16T00:00:01Z | false",
                "{'exactly': '2026-06-16T00:00:00Z'} | never | false",
                "{'notBefore': '2026-06-16T00:00:00Z'} | 2026-06-16T00:00:00Z | true",
                "{'notBefore': '2026-06-16T00:00:00Z'} | 2026-06-15T23:59:59Z | false",
                "{'notBefore': '2026-06-16T00:00:00Z'} | never | true",
                "{'notAfter': '2026-06-16T00:00:00Z'} | 2026-06-16T00:00:00Z | true",
                "{'notAfter': '2026-06-16T00:00:00Z'} | 2026-06-16T00:00:01Z | false",
                "{'notAfter': '2026-06-16T00:00:00Z'} | never | false",
            })
    void theNextChangeMustBePermitted(String expected, String actual, boolean met) {
        Expectation expectation = expectation("'nextChange': " + expected + ", 'expect': 'true'");
        assertThat(expectation.isMetBy(outcome(Truth.TRUE, actual))).isEqualTo(met);
    }

    @Test
    void aRefusalIsMetByProblemsAtTheSamePlaces() {
        Expectation refusal = expectation("'expect': {'problems': ['/b', '/a']}");
        Problem a = Problem.error("/a", "One.");
        Problem b = Problem.error("/b", "Two.");
        assertThat(refusal.isMetBy(new Answer.Refusal(List.of(a, b, a)))).isTrue();
        assertThat(refusal.isMetBy(new Answer.Refusal(List.of(a)))).isFalse();
        assertThat(refusal.isMetBy(outcome(Truth.TRUE, null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'expect': 'maybe'",
                "'expect': {'problems': 'all'}",
                "'expect': 'true', 'nextChange': {}",
                "'expect': 'true', 'nextChange': {'exactly': '2026-06-16T00:00:00Z', 'notAfter': '2026-06-16T00:00:00Z'}",
                "'expect': {'problems': ['']}, 'nextChange': 'never'",
                "'expect': 'true', 'extra': 1",
                "'expect': 'true', 'catalog': 'mine'",
                "'expect': 'true', 'attributes': {'x': 'text'}",
                "'expect': 'true', 'attributes': {'x.y': {'type': 'number', 'allowed': ['a']}}",
                "'expect': 'true', 'catalog': 'standard', 'attributes': {'request.path': 'text'}",
                "'expect': 'true', 'audiences': {'Not A Key': {'always': true}}",
            })
    void refusesWhatIsNotInTheFormat(String members) {
        assertThatThrownBy(() -> expectation(members))
                .isInstanceOfSatisfying(
                        MalformedVectorException.class,
                        malformed -> assertThat(malformed.vector()).contains("n"));
    }

    @Test
    void everyFileIsListed() throws IOException {
        Path folder =
                Path.of(System.getProperty("attune.root"), "testkit/src/main/resources/dev/attune/testkit/conformance");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ConformanceSuite.FILES);
        }
    }
}
