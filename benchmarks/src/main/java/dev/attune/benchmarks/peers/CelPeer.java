package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Person;
import dev.attune.benchmarks.workload.RuleWorkload;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/** CEL: checked expressions, planned by its newer runtime. */
final class CelPeer implements RulePeer {

    private CelRuntime.Program[] rules = {};

    @Override
    public void load(List<Clause> clauses) {
        CelCompiler compiler = compiler();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        Infix words = new Words();
        rules = clauses.stream()
                .map(clause -> program(compiler, runtime, words.rule(clause)))
                .toArray(CelRuntime.Program[]::new);
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder();
        for (int i = 0; i <= RuleWorkload.WEEKDAY; i++) {
            compiler.addVar(NamedValues.text(i), SimpleType.STRING);
        }
        for (int i = 0; i <= RuleWorkload.HOUR; i++) {
            compiler.addVar(NamedValues.number(i), SimpleType.DOUBLE);
        }
        for (int i = 0; i < RuleWorkload.FLAGS; i++) {
            compiler.addVar(NamedValues.flag(i), SimpleType.BOOL);
        }
        for (int i = 0; i < RuleWorkload.SETS; i++) {
            compiler.addVar(NamedValues.tags(i), ListType.create(SimpleType.STRING));
        }
        return compiler.build();
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, String rule) {
        try {
            return runtime.createProgram(compiler.compile(rule).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(rule, e);
        }
    }

    @Override
    public Search search(Person person) {
        Map<String, Object> values = NamedValues.of(person);
        return found -> {
            int count = 0;
            for (int i = 0; i < rules.length; i++) {
                if (isTrue(rules[i], values)) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static boolean isTrue(CelRuntime.Program rule, Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(rule.eval(values));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Words extends Infix.OfNames {
        @Override
        String has(String tags, String tag) {
            return tag + " in " + tags;
        }

        @Override
        String isOneOf(String text, List<String> words) {
            return text + " in [" + quotedList(words) + "]";
        }
    }
}
