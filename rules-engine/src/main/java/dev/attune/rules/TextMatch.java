package dev.attune.rules;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How texts and sets of texts miss what is looked for in them. */
final class TextMatch {

    private TextMatch() {}

    /** Whether a search finds its text in this value. */
    static boolean matches(AttributeCondition.TextSearch search, Value value) {
        if (search.operator() == TextOperator.MATCHES) {
            return value instanceof Value.Text text && TextPattern.of(search).isIn(text.value());
        }
        TextTest test = TextTest.of(search);
        return value instanceof Value.Text text
                ? test.test(text.value()) == Truth.TRUE
                : value instanceof Value.Texts texts && test.anyOf(texts.values()) == Truth.TRUE;
    }

    static Shortfall shortfall(AttributeCondition.SetMatch condition, Set<String> values) {
        List<String> present = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (String text : condition.texts().stream().sorted().toList()) {
            (contains(values, text, condition.ignoreCase()) ? present : lacking).add(text);
        }
        return switch (condition.operator()) {
            case CONTAINS_NONE -> Shortfall.of("has " + listed(present));
            case CONTAINS_ANY -> Shortfall.of("has none of " + listed(lacking) + ofCase(lacking, values));
            case CONTAINS_ALL -> Shortfall.of("lacks " + listed(lacking) + ofCase(lacking, values));
        };
    }

    private static boolean contains(Set<String> values, String text, boolean ignoreCase) {
        return ignoreCase
                ? values.stream().anyMatch(each -> CaseFolding.fold(each).equals(CaseFolding.fold(text)))
                : values.contains(text);
    }

    private static String ofCase(List<String> lacking, Set<String> values) {
        List<String> alike =
                lacking.stream().filter(text -> contains(values, text, true)).toList();
        return alike.isEmpty() ? "" : "; " + listed(alike) + " differs only in case";
    }

    private static String listed(List<String> texts) {
        return Words.joined(texts.stream().map(Words::text).toList(), " and ");
    }
}
