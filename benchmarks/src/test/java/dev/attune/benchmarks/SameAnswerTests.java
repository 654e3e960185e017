package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that a benchmark compares gives the same answer; the benchmarks check it themselves before they measure. */
class SameAnswerTests {

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void findsTheRulesThatLambdasFind(int rules) {
        RuleMatch benchmark = new RuleMatch();
        benchmark.rules = rules;

        assertThatCode(benchmark::prepare).doesNotThrowAnyException();
    }

    @Test
    void rendersTheBannerThatIsWrittenByHand() {
        TemplateRender benchmark = new TemplateRender();
        benchmark.prepare();

        assertThat(benchmark.attune())
                .isEqualTo(benchmark.byHand())
                .isEqualTo(benchmark.parsePlanAndRender())
                .contains("Zoë &lt;3 O&#39;Hara", "1.349,00\u00a0€", "1 November 2026");
    }

    @Test
    void decidesThePageThatIsChosenByHand() {
        Decide benchmark = new Decide();
        benchmark.experiences = 300;
        try {
            assertThatCode(benchmark::prepare).doesNotThrowAnyException();

            assertThat(benchmark.page())
                    .hasSize(20)
                    .allSatisfy(block -> assertThat(block.fields().get("headline"))
                            .asString()
                            .contains("Offer", "Anna"));
        } finally {
            benchmark.close();
        }
    }

    @Test
    void refusesToCompareDifferentAnswers() {
        assertThatThrownBy(() -> SameAnswer.require("sums", 4, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sums differ");
    }
}
