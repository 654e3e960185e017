package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.SetOperator;
import java.util.HashSet;
import java.util.Set;

/** Compares a set of texts with wanted texts, as they are or after case folding. */
final class SetTest {

    private final SetOperator operator;
    private final String[] wanted;
    private final boolean ignoreCase;

    private SetTest(SetOperator operator, String[] wanted, boolean ignoreCase) {
        this.operator = operator;
        this.wanted = wanted;
        this.ignoreCase = ignoreCase;
    }

    static SetTest of(AttributeCondition.SetMatch condition) {
        String[] wanted = condition.texts().stream()
                .map(text -> condition.ignoreCase() ? CaseFolding.fold(text) : text)
                .distinct()
                .toArray(String[]::new);
        return new SetTest(condition.operator(), wanted, condition.ignoreCase());
    }

    boolean test(Set<String> values) {
        Set<String> own = ignoreCase ? folded(values) : values;
        int found = 0;
        for (String text : wanted) {
            if (own.contains(text)) {
                found++;
            }
        }
        return switch (operator) {
            case CONTAINS_ANY -> found > 0;
            case CONTAINS_ALL -> found == wanted.length;
            case CONTAINS_NONE -> found == 0;
        };
    }

    private static Set<String> folded(Set<String> values) {
        Set<String> folded = new HashSet<>();
        for (String value : values) {
            folded.add(CaseFolding.fold(value));
        }
        return folded;
    }
}
