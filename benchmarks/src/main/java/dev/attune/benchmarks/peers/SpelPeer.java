package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Spring's expressions, compiled to byte code after they were interpreted once. */
final class SpelPeer implements RulePeer {

    private Expression[] rules = {};

    @Override
    public void load(List<Clause> clauses) {
        SpelExpressionParser parser = new SpelExpressionParser(
                new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, SpelPeer.class.getClassLoader()));
        Infix words = new Words();
        rules = clauses.stream()
                .map(clause -> parser.parseExpression(words.rule(clause)))
                .toArray(Expression[]::new);
    }

    @Override
    public Search search(Person person) {
        EvaluationContext context = new StandardEvaluationContext(person);
        return found -> {
            int count = 0;
            for (int i = 0; i < rules.length; i++) {
                if (Boolean.TRUE.equals(rules[i].getValue(context))) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static final class Words extends Infix.OfFields {
        @Override
        String isOneOf(String text, List<String> words) {
            return "{" + quotedList(words) + "}.contains(" + text + ")";
        }
    }
}
