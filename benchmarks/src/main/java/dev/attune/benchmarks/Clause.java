package dev.attune.benchmarks;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import java.util.List;
import java.util.function.Predicate;

/**
 * One test, said twice.
 *
 * @param condition as editors say it
 * @param byHand as a programmer would write it
 */
record Clause(Condition condition, Predicate<Person> byHand) {

    /** All of these. */
    static Clause all(List<Clause> clauses) {
        Predicate<Person> both = clauses.get(0).byHand();
        for (Clause clause : clauses.subList(1, clauses.size())) {
            both = both.and(clause.byHand());
        }
        return new Clause(new Logic.All(clauses.stream().map(Clause::condition).toList()), both);
    }
}
