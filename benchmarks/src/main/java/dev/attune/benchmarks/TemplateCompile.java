package dev.attune.benchmarks;

import dev.attune.api.problem.Problem;
import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.ManyBanners;
import dev.attune.content.template.Template;
import dev.attune.content.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;
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
 * Checks different templates of 1.5 kB and plans them, as a publication does. What they then take is told by running
 * {@link #main(String...)}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class TemplateCompile {

    private static final int USUAL_COUNT = 10_000;

    @Param({"10000"})
    public int templates;

    private TemplateCompiler compiler;
    private List<String> sources;

    @Setup
    public void prepare() {
        compiler = TemplateCompiler.of(BannerWorkload.CATALOG, List.of());
        sources = ManyBanners.sources(templates);
    }

    @Benchmark
    public List<Template> attune() {
        List<Problem> problems = new ArrayList<>();
        List<Template> compiled = new ArrayList<>(templates);
        for (String source : sources) {
            compiler.compile(source, "", problems::add).ifPresent(compiled::add);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("templates have problems: " + problems);
        }
        return compiled;
    }

    /**
     * Prints the bytes that a compiled template takes beside its source.
     *
     * @param arguments how many templates; 10,000 if it is not said
     */
    public static void main(String... arguments) {
        TemplateCompile compile = new TemplateCompile();
        compile.templates = arguments.length == 0 ? USUAL_COUNT : Integer.parseInt(arguments[0]);
        compile.prepare();
        // The first ones load what every later one shares.
        compile.attune();
        long bytes = Footprint.of(compile::attune);
        long characters = compile.sources.stream().mapToLong(String::length).sum();
        System.out.printf(
                "%d templates of %d characters: %d bytes each%n",
                compile.templates, characters / compile.templates, bytes / compile.templates);
    }
}
