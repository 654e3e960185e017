package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import java.util.List;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.spel.ExpressionState;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * Spring's expressions, compiled to byte code. A part can be compiled only once it was interpreted, and one that comes after a false one
 * never is; left alone, most rules would stay interpreted for good. So every part is interpreted once, with the first visitor.
 */
final class SpelPeer implements RulePeer {

    private final SpelParserConfiguration configuration =
            new SpelParserConfiguration(SpelCompilerMode.OFF, SpelPeer.class.getClassLoader());
    private SpelExpression[] rules = {};
    private boolean compiled;

    @Override
    public void load(List<Clause> clauses) {
        SpelExpressionParser parser = new SpelExpressionParser(configuration);
        Infix words = new Words();
        rules = clauses.stream()
                .map(clause -> parser.parseRaw(words.rule(clause)))
                .toArray(SpelExpression[]::new);
        compiled = false;
    }

    @Override
    public Search search(Person person) {
        EvaluationContext context = new StandardEvaluationContext(person);
        if (!compiled) {
            compile(context);
        }
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

    private void compile(EvaluationContext context) {
        for (SpelExpression rule : rules) {
            interpretParts(rule.getAST(), new ExpressionState(context, configuration));
            if (!rule.compileExpression()) {
                throw new IllegalStateException("cannot be compiled: " + rule.getExpressionString());
            }
        }
        compiled = true;
    }

    private static void interpretParts(SpelNode node, ExpressionState state) {
        if (node instanceof OpAnd || node instanceof OpOr) {
            for (int i = 0; i < node.getChildCount(); i++) {
                interpretParts(node.getChild(i), state);
            }
        }
        node.getValue(state);
    }

    private static final class Words extends Infix.OfFields {
        @Override
        String isOneOf(String text, List<String> words) {
            return "{" + quotedList(words) + "}.contains(" + text + ")";
        }
    }
}
