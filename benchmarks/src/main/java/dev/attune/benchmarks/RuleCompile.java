package dev.attune.benchmarks;

import dev.attune.benchmarks.workload.RuleWorkload;
import dev.attune.benchmarks.workload.Shape;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checks rules and plans them, as a publication does. What the plan then takes is told by {@link RuleFootprint}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class RuleCompile {

    @Param({"selective", "accessible", "trail"})
    public String shape;

    @Param({"10000", "100000"})
    public int rules;

    private RulePlanner planner;
    private List<Rule> documents;

    @Setup
    public void prepare() {
        planner = RulePlanner.of(RuleWorkload.catalog(), Map.of(), List.of());
        documents = RuleWorkload.rules(Shape.of(shape), rules).stream()
                .map(clause -> new Rule("", clause.condition()))
                .toList();
    }

    @Benchmark
    public RuleSet attune() {
        return planner.plan(documents);
    }
}
