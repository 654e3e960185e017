package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** json-logic-java: rules as JSON texts, parsed once each. */
final class JsonLogicPeer implements RulePeer {

    private final JsonLogic logic = new JsonLogic();
    private String[] rules = {};

    @Override
    public void load(List<Clause> clauses) {
        JsonMapper json = JsonMapper.shared();
        Criterion.Visitor<Object> words = new Words();
        rules = clauses.stream()
                .map(clause -> clause.criteria().stream()
                        .map(criterion -> criterion.accept(words))
                        .toList())
                .map(tests -> json.writeValueAsString(Map.of("and", tests)))
                .toArray(String[]::new);
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

    private boolean isTrue(String rule, Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(logic.apply(rule, values));
        } catch (JsonLogicException e) {
            throw new IllegalStateException(rule, e);
        }
    }

    private static final class Words implements Criterion.Visitor<Object> {

        private static Map<String, Object> variable(String name) {
            return Map.of("var", name);
        }

        @Override
        public Object textIs(Criterion.TextIs criterion) {
            return Map.of("==", List.of(variable(NamedValues.text(criterion.text())), criterion.word()));
        }

        @Override
        public Object textIn(Criterion.TextIn criterion) {
            return Map.of("in", List.of(variable(NamedValues.text(criterion.text())), criterion.words()));
        }

        @Override
        public Object numberBetween(Criterion.NumberBetween criterion) {
            return Map.of(
                    "<=", List.of(criterion.low(), variable(NamedValues.number(criterion.number())), criterion.high()));
        }

        @Override
        public Object flagIs(Criterion.FlagIs criterion) {
            return Map.of("==", List.of(variable(NamedValues.flag(criterion.flag())), criterion.wanted()));
        }

        @Override
        public Object anyTag(Criterion.AnyTag criterion) {
            Map<String, Object> tags = variable(NamedValues.tags(criterion.set()));
            return Map.of(
                    "or",
                    criterion.tags().stream()
                            .map(tag -> Map.of("in", List.of(tag, tags)))
                            .toList());
        }
    }
}
