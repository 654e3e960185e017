package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools: its executable model, written without the language, so that equal tests are one node and equality is looked up in a hash. One
 * session is kept; a visitor is inserted, all rules are fired, and the visitor is deleted.
 */
final class DroolsPeer implements RulePeer {

    private @Nullable KieSession session;
    private int[] found = {};
    private int count;

    @Override
    public void load(List<Clause> clauses) {
        List<Rule> rules = IntStream.range(0, clauses.size())
                .mapToObj(number -> rule(number, clauses.get(number)))
                .toList();
        session = KieBaseBuilder.createKieBaseFromModel(new ModelImpl().withRules(rules))
                .newKieSession();
    }

    private Rule rule(int number, Clause clause) {
        Variable<Person> visitor = PatternDSL.declarationOf(Person.class, "visitor");
        PatternDSL.PatternDef<Person> pattern = PatternDSL.pattern(visitor);
        for (Criterion criterion : clause.criteria()) {
            criterion.accept(new DroolsTests(pattern));
        }
        RuleItemBuilder<?> consequence = PatternDSL.execute(() -> found[count++] = number);
        return PatternDSL.rule("rule-" + number).build(pattern, consequence);
    }

    @Override
    public Search search(Person person) {
        KieSession loaded = session;
        if (loaded == null) {
            throw new IllegalStateException("nothing is loaded");
        }
        return into -> {
            found = into;
            count = 0;
            FactHandle visitor = loaded.insert(person);
            loaded.fireAllRules();
            loaded.delete(visitor);
            return count;
        };
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
        }
    }
}
