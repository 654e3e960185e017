package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.benchmarks.banner.ManyBanners;
import dev.attune.benchmarks.engines.BannerEngines;
import dev.attune.benchmarks.peers.Peers;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;

/** Every way that a benchmark compares gives the same answer; the benchmarks check it themselves before they measure. */
class SameAnswerTests {

    @Nested
    class Rules {

        @ParameterizedTest
        @CsvSource({
            "selective, 100",
            "selective, 1000",
            "accessible, 100",
            "accessible, 1000",
            "trail, 100",
            "trail, 1000"
        })
        void areThoseThatLambdasFind(String shape, int rules) {
            RuleMatch benchmark = new RuleMatch();
            benchmark.shape = shape;
            benchmark.rules = rules;

            assertThatCode(benchmark::prepare).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @CsvSource({"selective, 100", "selective, 1000", "accessible, 100", "accessible, 1000"})
        void areFoundByEachDesign(String shape, int rules) {
            RuleDesigns benchmark = new RuleDesigns();
            benchmark.shape = shape;
            benchmark.rules = rules;

            assertThatCode(benchmark::prepare).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "aviator",
                    "cel",
                    "drools",
                    "easy-rules",
                    "ints",
                    "json-logic",
                    "lambdas",
                    "launchdarkly",
                    "mvel",
                    "spel",
                    "unleash"
                })
        void areFoundByEachPeer(String peer) {
            assertThatCode(() -> prepare(peer, "accessible", 100)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"drools", "easy-rules", "ints", "launchdarkly", "mvel", "lambdas"})
        void areFoundByPeersAmongMany(String peer) {
            assertThatCode(() -> prepare(peer, "accessible", 1_000)).doesNotThrowAnyException();
        }

        private void prepare(String peer, String shape, int rules) {
            RulePeers benchmark = new RulePeers();
            benchmark.peer = peer;
            benchmark.shape = shape;
            benchmark.rules = rules;
            try {
                benchmark.prepare();
            } finally {
                benchmark.close();
            }
        }

        @Test
        void refusesAPeerThatIsNotThere() {
            assertThatThrownBy(() -> Peers.named("nobody"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody");
        }

        @Test
        void refusesToAskAPeerForThePast() {
            assertThatThrownBy(() -> prepare("mvel", "trail", 100)).isInstanceOf(IllegalArgumentException.class);
        }
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

    @Nested
    class Banners {

        static Set<String> engines() {
            return BannerEngines.names();
        }

        @ParameterizedTest
        @MethodSource("engines")
        void areTheSameWithEachEngine(String engine) {
            TemplateEngines benchmark = new TemplateEngines();
            benchmark.engine = engine;

            assertThatCode(benchmark::prepare).doesNotThrowAnyException();
        }

        @Test
        void areMeasuredWithEveryEngine() throws NoSuchFieldException {
            assertThat(TemplateEngines.class
                            .getField("engine")
                            .getAnnotation(Param.class)
                            .value())
                    .containsExactlyInAnyOrderElementsOf(BannerEngines.names());
        }

        @Test
        void refusesAnEngineThatIsNotThere() {
            assertThatThrownBy(() -> BannerEngines.named("nobody"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody");
        }
    }

    @Test
    void compilesAsManyTemplatesAsItIsAskedFor() {
        TemplateCompile benchmark = new TemplateCompile();
        benchmark.templates = 200;
        benchmark.prepare();

        assertThat(benchmark.attune()).hasSize(200);
        assertThat(ManyBanners.sources(200)).doesNotHaveDuplicates();
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
