package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.io.Serializable;
import java.util.List;
import org.mvel2.MVEL;

/** MVEL: compiled expressions over the fields of the visitor. */
final class MvelPeer implements RulePeer {

    private Serializable[] rules = {};

    @Override
    public void load(List<Clause> clauses) {
        Infix words = new Words();
        rules = clauses.stream()
                .map(clause -> MVEL.compileExpression(words.rule(clause)))
                .toArray(Serializable[]::new);
    }

    @Override
    public Search search(Person person) {
        return found -> {
            int count = 0;
            for (int i = 0; i < rules.length; i++) {
                if (Boolean.TRUE.equals(MVEL.executeExpression(rules[i], person))) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static final class Words extends Infix.OfFields {
        @Override
        String isOneOf(String text, List<String> words) {
            return isAnyOf(text, words);
        }
    }
}
