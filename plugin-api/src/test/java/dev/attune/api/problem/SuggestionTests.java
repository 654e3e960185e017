package dev.attune.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTests {

    @ParameterizedTest
    @CsvSource({"titel, title", "tite, title", "titlle, title", "tible, title", "TITLE, title", "ignorecase, ignoreCase"
    })
    void findsTheNameThatIsOneEditAway(String written, String meant) {
        assertThat(Suggestion.nearest(written, List.of("text", "title", "ignoreCase"), 1))
                .contains(meant);
    }

    @Test
    void countsSwappedNeighboursOnce() {
        assertThat(Suggestion.nearest("fi", List.of("if"), 1)).contains("if");
    }

    @Test
    void findsNothingBeyondTheAllowedEdits() {
        assertThat(Suggestion.nearest("hat", List.of("boot"), 2)).isEmpty();
        assertThat(Suggestion.nearest("hat", List.of("boot"), 3)).contains("boot");
        assertThat(Suggestion.nearest("hat", List.of("hats"), 0)).isEmpty();
        assertThat(Suggestion.nearest("hat", List.of(), 9)).isEmpty();
    }

    @Test
    void prefersTheNearerNameAndThenTheAlphabeticallyFirst() {
        assertThat(Suggestion.nearest("coat", List.of("boats", "boat", "goat"), 2))
                .contains("boat");
        assertThat(Suggestion.nearest("coat", List.of("goat", "boats", "boat"), 2))
                .contains("boat");
    }

    @Test
    void asksWhetherTheNearNameWasMeant() {
        assertThat(Suggestion.sentence("teir", List.of("tier", "orders"))).isEqualTo(" Did you mean \"tier\"?");
        assertThat(Suggestion.sentence("weather", List.of("tier", "orders"))).isEmpty();
    }

    @Test
    void allowsMoreEditsInLongerNames() {
        assertThat(Suggestion.sentence("loyal", List.of("loyality"))).isEmpty();
        assertThat(Suggestion.sentence("loyality_tir", List.of("loyalty.tier"))).contains("loyalty.tier");
    }

    @Test
    void takesNoOverlongNameForASlip() {
        assertThat(Suggestion.sentence("a".repeat(120), List.of("a".repeat(119))))
                .isNotEmpty();
        assertThat(Suggestion.sentence("a".repeat(121), List.of("a".repeat(120))))
                .isEmpty();
    }
}
