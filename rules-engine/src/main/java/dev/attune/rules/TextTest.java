package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.value.Truth;
import java.util.Set;

/** Searches texts for one text, as it is or after case folding. */
record TextTest(TextOperator operator, String text, boolean ignoreCase) {

    static TextTest of(AttributeCondition.TextSearch condition) {
        String text = condition.ignoreCase() ? CaseFolding.fold(condition.text()) : condition.text();
        return new TextTest(condition.operator(), text, condition.ignoreCase());
    }

    Truth test(String value) {
        String own = ignoreCase ? CaseFolding.fold(value) : value;
        return switch (operator) {
            case CONTAINS -> Truth.of(own.contains(text));
            case NOT_CONTAINS -> Truth.of(!own.contains(text));
            case STARTS_WITH -> Truth.of(own.startsWith(text));
            case ENDS_WITH -> Truth.of(own.endsWith(text));
            case MATCHES -> throw new IllegalStateException("patterns have a test of their own");
        };
    }

    /** Whether the text is, or with {@code NOT_CONTAINS} is not, one of these. */
    Truth anyOf(Set<String> values) {
        boolean found = ignoreCase ? anyFolded(values) : values.contains(text);
        return Truth.of(found == (operator == TextOperator.CONTAINS));
    }

    private boolean anyFolded(Set<String> values) {
        for (String value : values) {
            if (CaseFolding.fold(value).equals(text)) {
                return true;
            }
        }
        return false;
    }
}
