package dev.attune.benchmarks;

import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.engines.BannerEngine;
import dev.attune.benchmarks.engines.BannerEngines;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Renders the banner of {@link TemplateRender} with the engines of others, each to a {@code String}, escaped; and reads it first. For an
 * engine that generates Java, and for code written by hand, there is nothing to read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class TemplateEngines {

    @Param({
        "attune",
        "by-hand",
        "freemarker",
        "handlebars",
        "jinjava",
        "jmustache",
        "jstachio",
        "jte",
        "liqp",
        "pebble",
        "thymeleaf"
    })
    public String engine;

    private PreparedBanner<?> banner;

    @Setup
    public void prepare() {
        BannerEngine<?> named = BannerEngines.named(engine);
        PreparedBanner.of(named, BannerWorkload.stranger());
        banner = PreparedBanner.of(named, BannerWorkload.shopper());
    }

    @Benchmark
    public String render() {
        return banner.render();
    }

    @Benchmark
    public String parseAndRender() {
        return banner.parseAndRender();
    }
}
