package dev.attune.benchmarks;

import dev.attune.benchmarks.peers.Peers;
import dev.attune.benchmarks.peers.RulePeer;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * Finds all rules that match a visitor with the engines of others: the rules and the 64 visitors of {@link RuleMatch}. Not every engine can
 * hold 100,000 rules, so that number is asked for by {@code -p rules=100000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class RulePeers {

    private static final int VISITORS = 64;
    /** With so many rules an engine can need seconds for each visitor, so fewer answers are compared. */
    private static final int MANY_RULES = 10_000;

    private static final int CHECKED = 12;
    private static final int CHECKED_OF_MANY_RULES = 3;

    @Param({
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
    public String peer;

    @Param({"selective", "accessible"})
    public String shape;

    @Param({"100", "1000", "10000"})
    public int rules;

    private RulePeer engine;
    private RulePeer.Search[] searches;
    private int[] found;
    private int visitor;

    @Setup
    public void prepare() {
        List<Clause> clauses = RuleWorkload.rules(Shape.of(shape), rules);
        List<Person> people = RuleWorkload.people(Shape.of(shape), VISITORS);
        engine = Peers.named(peer);
        engine.load(clauses);
        searches = people.stream().map(engine::search).toArray(RulePeer.Search[]::new);
        found = new int[rules];
        int sum = 0;
        for (int i = 0; i < (rules < MANY_RULES ? CHECKED : CHECKED_OF_MANY_RULES); i++) {
            Person person = people.get(i);
            int[] expected = IntStream.range(0, rules)
                    .filter(rule -> clauses.get(rule).byHand().test(person))
                    .toArray();
            int[] actual = Arrays.copyOf(found, searches[i].find(found));
            SameAnswer.requireSameRules("rules of visitor " + i + " with " + peer, expected, actual);
            sum += expected.length;
        }
        SameAnswer.requireSome("rules", sum);
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    public int find() {
        visitor = (visitor + 1) % VISITORS;
        return searches[visitor].find(found);
    }
}
