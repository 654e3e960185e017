package dev.attune.benchmarks;

import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.HandWrittenBanner;
import dev.attune.benchmarks.banner.Shopper;
import dev.attune.content.template.Escaping;
import dev.attune.content.template.Template;
import dev.attune.content.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Renders an HTML banner, beside the same banner written by hand with a {@code StringBuilder}; and compiles it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class TemplateRender {

    private Shopper shopper;
    private Facts facts;
    private TemplateCompiler compiler;
    private Template template;

    @Setup
    public void prepare() {
        shopper = BannerWorkload.shopper();
        facts = BannerWorkload.facts(shopper);
        compiler = TemplateCompiler.of(BannerWorkload.CATALOG, List.of());
        template = compile();
        requireSameAnswers(shopper);
        requireSameAnswers(BannerWorkload.stranger());
    }

    private void requireSameAnswers(Shopper who) {
        SameAnswer.require(
                "banners", HandWrittenBanner.of(who), template.render(BannerWorkload.facts(who), Escaping.HTML));
    }

    private Template compile() {
        List<Problem> problems = new ArrayList<>();
        return compiler.compile(BannerWorkload.TEMPLATE, "", problems::add)
                .orElseThrow(() -> new IllegalStateException("the banner has problems: " + problems));
    }

    @Benchmark
    public String byHand() {
        return HandWrittenBanner.of(shopper);
    }

    @Benchmark
    public String attune() {
        return template.render(facts, Escaping.HTML);
    }

    @Benchmark
    public Template parseAndPlan() {
        return compile();
    }

    @Benchmark
    public String parsePlanAndRender() {
        return compile().render(facts, Escaping.HTML);
    }
}
