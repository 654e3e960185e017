package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: the lambdas as conditions, and an action that notes the rule. */
final class EasyRulesPeer implements RulePeer {

    private static final String VISITOR = "visitor";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private int[] found = {};
    private int count;

    @Override
    public void load(List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            int number = i;
            Clause clause = clauses.get(i);
            rules.register(new RuleBuilder()
                    .name("rule-" + number)
                    .priority(number)
                    .when(facts -> clause.byHand().test(facts.get(VISITOR)))
                    .then(facts -> found[count++] = number)
                    .build());
        }
    }

    @Override
    public Search search(Person person) {
        Facts facts = new Facts();
        facts.put(VISITOR, person);
        return into -> {
            found = into;
            count = 0;
            engine.fire(rules, facts);
            return count;
        };
    }
}
