package dev.attune.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTests {

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, FALSE, FALSE, FALSE"
    })
    void combinesInEitherOrder(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(other.and(one)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
        assertThat(other.or(one)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE, true", "FALSE, TRUE, false", "UNKNOWN, UNKNOWN, false"})
    void leavesUnknownUnknownWhenNegatedAndMatchesOnlyTrue(Truth truth, Truth negated, boolean matches) {
        assertThat(truth.not()).isEqualTo(negated);
        assertThat(truth.matches()).isEqualTo(matches);
    }
}
