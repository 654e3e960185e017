package dev.attune.benchmarks.workload;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one rule asks.
 *
 * @param criteria all of these
 * @param condition the same as editors say it
 * @param byHand the same as a programmer would write it
 */
public record Clause(List<Criterion> criteria, Condition condition, Predicate<Person> byHand) {

    private static final Criterion.Visitor<Condition> CONDITIONS = new Conditions();
    private static final Criterion.Visitor<Predicate<Person>> LAMBDAS = new Lambdas();

    public Clause {
        criteria = List.copyOf(criteria);
    }

    static Clause all(List<Criterion> criteria) {
        List<Condition> conditions =
                criteria.stream().map(criterion -> criterion.accept(CONDITIONS)).toList();
        Predicate<Person> all = criteria.get(0).accept(LAMBDAS);
        for (Criterion criterion : criteria.subList(1, criteria.size())) {
            all = all.and(criterion.accept(LAMBDAS));
        }
        return new Clause(criteria, new Logic.All(conditions), all);
    }
}
