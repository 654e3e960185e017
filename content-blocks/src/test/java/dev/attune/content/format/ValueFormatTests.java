package dev.attune.content.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormatTests {

    private static final AttributeKey KEY = AttributeKey.of("profile.a");

    static List<Arguments> forms() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("name", Value.of("Fjell"));
        members.put("a", new Value.Texts(Set.of()));
        return List.of(
                Arguments.of(Value.of("boots"), "\"boots\""),
                Arguments.of(Value.of(3), "3"),
                Arguments.of(Value.of(-0.25), "-0.25"),
                Arguments.of(Value.of(9_007_199_254_740_991.0), "9007199254740991"),
                Arguments.of(Value.of(Double.MIN_VALUE), "4.9E-324"),
                Arguments.of(Value.of(Double.MAX_VALUE), "1.7976931348623157E308"),
                Arguments.of(Value.of(true), "true"),
                Arguments.of(Value.of(Instant.parse("2026-12-24T18:00:00Z")), "{\"instant\":\"2026-12-24T18:00:00Z\"}"),
                Arguments.of(Value.of(Instant.MIN), "{\"instant\":\"-1000000000-01-01T00:00:00Z\"}"),
                Arguments.of(Value.of(LocalDate.parse("2026-12-24")), "{\"date\":\"2026-12-24\"}"),
                Arguments.of(new Value.Texts(new LinkedHashSet<>(List.of("b", "a"))), "[\"b\",\"a\"]"),
                Arguments.of(new Value.Point(59.91, -10), "{\"point\":[59.91,-10]}"),
                Arguments.of(new Value.Version("2.10.1"), "{\"version\":\"2.10.1\"}"),
                Arguments.of(new Value.Address("2001:db8::1"), "{\"address\":\"2001:db8::1\"}"),
                Arguments.of(
                        new Value.Items(List.of(Value.of(1), Value.Unknown.MISSING, new Value.Items(List.of()))),
                        "{\"list\":[1,null,{\"list\":[]}]}"),
                Arguments.of(new Value.Structure(members), "{\"structure\":[[\"name\",\"Fjell\"],[\"a\",[]]]}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesEachTypeSoThatItIsReadAgain(Value value, String form) {
        String json = ValueFormat.writeAll(Map.of(KEY, value)).toString();

        assertThat(json).isEqualTo("{\"profile.a\":" + form + "}");
        assertThat(ValueFormat.readAll(json)).isEqualTo(Map.of(KEY, value));
    }

    @Test
    void keepsTheSignOfZeroInAPlace() {
        Map<AttributeKey, Value> values = Map.of(KEY, new Value.Point(-0.0, 0.0));

        assertThat(ValueFormat.readAll(ValueFormat.writeAll(values).toString())).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"instnat\": \"2026-12-24T18:00:00Z\"}",
                "{\"instant\": \"tomorrow\"}",
                "{\"instant\": 5}",
                "{\"date\": \"2026-02-30\"}",
                "{\"date\": \"2026-12-24\", \"version\": \"1\"}",
                "{\"point\": [91, 0]}",
                "{\"point\": {\"latitude\": 1}}",
                "[1]",
                "{\"list\": {}}",
                "{\"list\": [{\"x\": 1}]}",
                "{\"structure\": {\"a\": 1}}",
                "{\"structure\": [[\"a\"]]}",
                "{\"structure\": [[1, 2]]}",
                "{\"structure\": [[\"a\", 1], [\"a\", 2]]}",
                "1e999",
                "\"\\u0000\""
            })
    void refusesAnythingElseWithItsPlace(String form) {
        assertThatThrownBy(() -> ValueFormat.readAll("{\"profile.a\": " + form + "}"))
                .isInstanceOfSatisfying(
                        InvalidContentException.class,
                        refusal -> assertThat(refusal.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.pointer()).startsWith("/profile.a")));
    }

    @Test
    void saysAllProblemsAtOnce() {
        assertThatThrownBy(() -> ValueFormat.readAll("{\"Size\": 1, \"profile.a\": null, \"profile.b\": [1, 2]}"))
                .isInstanceOfSatisfying(
                        InvalidContentException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactly("/Size", "/profile.a", "/profile.b/0", "/profile.b/1"));
    }

    @Test
    void refusesToWriteWhatIsUnknown() {
        assertThatThrownBy(() -> ValueFormat.writeAll(Map.of(KEY, Value.Unknown.MISSING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile.a");
        assertThatThrownBy(() -> ValueFormat.writeAll(Map.of(KEY, new Value.Items(List.of(Value.Unknown.CONSENT)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
