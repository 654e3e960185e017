package dev.attune.benchmarks;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.request.Facts;
import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import dev.attune.benchmarks.workload.RuleWorkload;
import dev.attune.benchmarks.workload.Shape;
import dev.attune.rules.Matches;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finds all rules that match a visitor, beside the same tests as composed lambdas. Each call is about the next of 64 visitors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class RuleMatch {

    private static final int VISITORS = 64;

    @Param({"selective", "accessible", "trail"})
    public String shape;

    @Param({"100", "1000", "10000", "100000"})
    public int rules;

    private Predicate<Person>[] byHand;
    private RuleSet planned;
    private Matches matches;
    private Person[] people;
    private Facts[] facts;
    private int[] found;
    private int visitor;

    @Setup
    @SuppressWarnings("unchecked") // an array of a generic type
    public void prepare() {
        List<Clause> clauses = RuleWorkload.rules(Shape.of(shape), rules);
        AttributeCatalog catalog = RuleWorkload.catalog();
        byHand = clauses.stream().map(Clause::byHand).toArray(Predicate[]::new);
        planned = RulePlanner.of(catalog, Map.of(), List.of())
                .plan(clauses.stream()
                        .map(clause -> new Rule("", clause.condition()))
                        .toList());
        people = RuleWorkload.people(Shape.of(shape), VISITORS).toArray(Person[]::new);
        facts = Arrays.stream(people)
                .map(person -> RuleWorkload.facts(catalog, person))
                .toArray(Facts[]::new);
        matches = planned.match(facts[0]);
        found = new int[rules];
        requireSameAnswers();
    }

    /** The same rules must match, and some must. */
    private void requireSameAnswers() {
        int sum = 0;
        for (int i = 0; i < VISITORS; i++) {
            int[] expected = Arrays.copyOf(found, findByHand(people[i]));
            int[] actual = Arrays.copyOf(found, findPlanned(facts[i]));
            SameAnswer.requireSameRules("rules of visitor " + i, expected, actual);
            sum += expected.length;
        }
        SameAnswer.requireSome("rules", sum);
    }

    @Benchmark
    public int byHand() {
        visitor = (visitor + 1) % VISITORS;
        return findByHand(people[visitor]);
    }

    @Benchmark
    public int attune() {
        visitor = (visitor + 1) % VISITORS;
        return findPlanned(facts[visitor]);
    }

    private int findByHand(Person person) {
        int count = 0;
        for (int i = 0; i < byHand.length; i++) {
            if (byHand[i].test(person)) {
                found[count++] = i;
            }
        }
        return count;
    }

    private int findPlanned(Facts visitorFacts) {
        planned.match(visitorFacts, matches);
        int count = 0;
        for (int rule = matches.next(0); rule >= 0; rule = matches.next(rule + 1)) {
            found[count++] = rule;
        }
        return count;
    }
}
