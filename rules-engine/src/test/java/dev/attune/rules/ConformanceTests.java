package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.testkit.conformance.ConformanceSuite;
import dev.attune.testkit.conformance.ConformanceVector;
import dev.attune.testkit.conformance.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the engine, and the naive evaluator, against every vector that is published. */
class ConformanceTests {

    static Stream<String> files() {
        return ConformanceSuite.FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theEngineAnswersAsExpected(String file) {
        SoftAssertions.assertSoftly(softly -> ConformanceSuite.vectors(file)
                .forEach(vector -> softly.assertThat(VectorAnswer.ofTheEngine(vector))
                        .as("%s: %s", vector.name(), vector.condition())
                        .satisfies(answer -> assertThat(vector.expectation().isMetBy(answer))
                                .as("%s instead of %s", answer, vector.expectation())
                                .isTrue())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theNaiveEvaluatorAnswersAsExpected(String file) {
        SoftAssertions.assertSoftly(softly -> ConformanceSuite.vectors(file).forEach(vector -> {
            if (vector.expectation() instanceof Expectation.Outcome expected) {
                Expectation value = new Expectation.Outcome(expected.truth(), null);
                softly.assertThat(VectorAnswer.ofTheNaiveEvaluator(vector))
                        .as("%s: %s", vector.name(), vector.condition())
                        .satisfies(answer -> assertThat(value.isMetBy(answer))
                                .as("%s instead of %s", answer, value)
                                .isTrue());
            }
        }));
    }

    @Test
    void everyNameIsItsOwn() {
        List<String> names = new ArrayList<>();
        ConformanceSuite.FILES.forEach(file -> ConformanceSuite.vectors(file).stream()
                .map(ConformanceVector::name)
                .forEach(names::add));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void thereAreMany() {
        assertThat(files().mapToInt(file -> ConformanceSuite.lines(file).size()).sum())
                .isGreaterThanOrEqualTo(1_000);
    }
}
