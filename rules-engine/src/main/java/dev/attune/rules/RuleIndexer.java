package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.rules.index.Conjunction;
import dev.attune.rules.index.ConjunctionIndex;
import dev.attune.rules.index.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns rules into the conjunctions of an index: what the index can ask by itself, and numbered predicates for the rest. */
final class RuleIndexer {

    private final AttributeCatalog catalog;
    private final ConditionPlanner planner;
    private final Disjunction disjunction;
    private final IndexedTests tests;

    RuleIndexer(AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, ConditionPlanner planner) {
        this.catalog = catalog;
        this.planner = planner;
        this.disjunction = new Disjunction(audiences);
        this.tests = new IndexedTests(catalog);
    }

    ConjunctionIndex index(List<Condition> rules) {
        List<Conjunction> conjunctions = new ArrayList<>(rules.size());
        for (int rule = 0; rule < rules.size(); rule++) {
            for (List<Literal> literals : disjunction.of(rules.get(rule))) {
                conjunctions.add(conjunction(rule, literals));
            }
        }
        return ConjunctionIndex.of(conjunctions, rules.size(), CaseFolding::fold);
    }

    private Conjunction conjunction(int rule, List<Literal> literals) {
        List<Test> steady = new ArrayList<>(literals.size());
        List<Test> timed = new ArrayList<>();
        for (Literal literal : literals) {
            Optional<Test> test = literal.condition() instanceof AttributeCondition attribute
                    ? tests.of(attribute, literal.wanted())
                    : Optional.empty();
            if (test.isPresent()) {
                (readsClock(literal.condition()) ? timed : steady).add(test.get());
            } else {
                int number = planner.shared().number(literal.condition(), planner::plan);
                boolean moves = planner.shared().node(number).isTimed();
                (moves ? timed : steady).add(new Test.Predicate(number, literal.wanted()));
            }
        }
        return new Conjunction(rule, steady, timed);
    }

    private boolean readsClock(Condition condition) {
        return condition instanceof AttributeCondition attribute
                && TimeAttributes.changes(
                        CataloguedAttribute.of(catalog, attribute.attribute()).attribute());
    }
}
