package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import java.util.function.Predicate;

/** Composed lambdas, one rule after the other: what a programmer writes without any engine. */
final class LambdasPeer implements RulePeer {

    private Predicate<Person>[] rules = predicates(List.of());

    @Override
    public void load(List<Clause> clauses) {
        rules = predicates(clauses);
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private static Predicate<Person>[] predicates(List<Clause> clauses) {
        return clauses.stream().map(Clause::byHand).toArray(Predicate[]::new);
    }

    @Override
    public Search search(Person person) {
        return found -> {
            int count = 0;
            for (int i = 0; i < rules.length; i++) {
                if (rules[i].test(person)) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }
}
