package dev.attune.benchmarks;

import dev.attune.benchmarks.designs.Coding;
import dev.attune.benchmarks.designs.CountingPostings;
import dev.attune.benchmarks.designs.PackedRules;
import dev.attune.benchmarks.designs.RuleDesign;
import dev.attune.benchmarks.designs.SlicedBitmaps;
import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import dev.attune.benchmarks.workload.RuleWorkload;
import dev.attune.benchmarks.workload.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Finds all rules that match a visitor in different kinds of index: the rules and the 64 visitors of {@link RuleMatch}. The visitors are
 * told in numbers beforehand; what telling one costs is a figure of its own, to be added.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class RuleDesigns {

    private static final int VISITORS = 64;

    @Param({"selective", "accessible"})
    public String shape;

    @Param({"100", "1000", "10000", "100000"})
    public int rules;

    private Coding coding;
    private RuleDesign ints;
    private RuleDesign counting;
    private RuleDesign bitmaps;
    private Person[] people;
    private int[][] coded;
    private int[] values;
    private int[] found;
    private int visitor;

    @Setup
    public void prepare() {
        List<Clause> clauses = RuleWorkload.rules(Shape.of(shape), rules);
        coding = Coding.of(clauses);
        ints = new PackedRules(coding);
        counting = new CountingPostings(coding);
        bitmaps = new SlicedBitmaps(coding);
        people = RuleWorkload.people(Shape.of(shape), VISITORS).toArray(Person[]::new);
        coded = Arrays.stream(people).map(coding::code).toArray(int[][]::new);
        values = new int[coded[0].length];
        found = new int[rules];
        requireSameAnswers(clauses);
    }

    private void requireSameAnswers(List<Clause> clauses) {
        int sum = 0;
        for (int i = 0; i < VISITORS; i++) {
            Person person = people[i];
            int[] expected = IntStream.range(0, rules)
                    .filter(rule -> clauses.get(rule).byHand().test(person))
                    .toArray();
            for (RuleDesign design : List.of(ints, counting, bitmaps)) {
                int[] actual = Arrays.copyOf(found, design.find(coded[i], found));
                String what =
                        "rules of visitor " + i + " with " + design.getClass().getSimpleName();
                SameAnswer.requireSameRules(what, expected, actual);
            }
            sum += expected.length;
        }
        SameAnswer.requireSome("rules", sum);
    }

    @Benchmark
    public int[] coding() {
        visitor = (visitor + 1) % VISITORS;
        coding.code(people[visitor], values);
        return values;
    }

    @Benchmark
    public int ints() {
        return find(ints);
    }

    @Benchmark
    public int counting() {
        return find(counting);
    }

    @Benchmark
    public int bitmaps() {
        return find(bitmaps);
    }

    private int find(RuleDesign design) {
        visitor = (visitor + 1) % VISITORS;
        return design.find(coded[visitor], found);
    }
}
