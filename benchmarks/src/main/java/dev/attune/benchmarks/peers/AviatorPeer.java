package dev.attune.benchmarks.peers;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import java.util.Map;

/** Aviator: expressions compiled to byte code, a class each. */
final class AviatorPeer implements RulePeer {

    private Expression[] rules = {};

    @Override
    public void load(List<Clause> clauses) {
        AviatorEvaluatorInstance aviator = AviatorEvaluator.newInstance();
        Infix words = new Words();
        rules = clauses.stream()
                .map(clause -> aviator.compile(words.rule(clause), false))
                .toArray(Expression[]::new);
    }

    @Override
    public Search search(Person person) {
        Map<String, Object> values = NamedValues.of(person);
        return found -> {
            int count = 0;
            for (int i = 0; i < rules.length; i++) {
                if (Boolean.TRUE.equals(rules[i].execute(values))) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static final class Words extends Infix.OfNames {
        @Override
        String has(String tags, String tag) {
            return "include(" + tags + ", " + tag + ")";
        }

        @Override
        String isOneOf(String text, List<String> words) {
            return isAnyOf(text, words);
        }
    }
}
