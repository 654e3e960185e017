package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.spi.ConditionType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The one printer of conditions as sentences for editors, such as "viewed at least 2 products in boots within 10 minutes". Explanations,
 * forms and diffs all show these.
 */
public final class ConditionSentences {

    private ConditionSentences() {}

    /** The sentence; audiences are called by their keys, plugin conditions by their types. */
    public static String of(Condition condition) {
        return of(condition, Map.of());
    }

    /**
     * The sentence.
     *
     * @param audiences names of audiences; one that has none here is called by its key
     */
    public static String of(Condition condition, Map<AudienceKey, String> audiences) {
        return of(condition, audiences, List.of());
    }

    /**
     * The sentence.
     *
     * @param audiences names of audiences; one that has none here is called by its key
     * @param plugins the plugins that give the sentences of their own conditions, if those are sound
     * @throws IllegalArgumentException if it is nested deeper than conditions may be
     */
    public static String of(
            Condition condition, Map<AudienceKey, String> audiences, Collection<ConditionType> plugins) {
        ConditionSize.requireShallow(condition);
        return LogicSentences.naming(audiences, plugins).of(condition);
    }
}
