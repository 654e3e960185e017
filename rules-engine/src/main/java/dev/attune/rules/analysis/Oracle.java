package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.Condition;
import dev.attune.api.request.Facts;
import dev.attune.rules.Matches;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.List;

/** Some conditions, planned by the engine itself and asked of drafts; so no semantics is told twice. */
final class Oracle {

    private final AttributeCatalog catalog;
    private final World world;
    private final RuleSet rules;

    private Oracle(AttributeCatalog catalog, World world, RuleSet rules) {
        this.catalog = catalog;
        this.world = world;
        this.rules = rules;
    }

    static Oracle of(AttributeCatalog catalog, RulePlanner planner, World world, List<Condition> conditions) {
        List<Rule> rules = conditions.stream().map(each -> new Rule("", each)).toList();
        return new Oracle(catalog, world, planner.plan(rules));
    }

    Facts facts(Draft.Part... parts) {
        return Draft.of(List.of(parts)).facts(catalog, world);
    }

    /** What each of the conditions is. */
    int[] ask(Draft.Part... parts) {
        return ask(facts(parts));
    }

    int[] ask(Facts facts) {
        Matches matches = rules.match(facts);
        int[] masks = new int[matches.size()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = Masks.of(matches.truth(i));
        }
        return masks;
    }

    RuleSet rules() {
        return rules;
    }
}
