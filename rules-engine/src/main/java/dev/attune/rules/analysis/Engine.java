package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import dev.attune.rules.RulePlanner;
import java.util.List;

/** The engine that conditions are put to, and how much may be asked of it. */
record Engine(RulePlanner planner, List<World> worlds, Budget budget) {

    /** What it costs to make the facts of a visitor, but for what each attribute of the catalogue adds. */
    private static final int VISITOR = 400;

    /** What it costs to plan conditions, and then each that is no logic. */
    private static final long ORACLE = 500;

    private static final int PLANNED = 60;

    Engine with(Budget other) {
        return new Engine(planner, worlds, other);
    }

    AttributeCatalog catalog() {
        return planner.catalog();
    }

    /** These conditions, asked of visitors who have granted everything and whose data can be read. */
    Oracle oracle(List<? extends Condition> conditions) {
        budget.take(ORACLE + (long) PLANNED * conditions.size());
        return new Oracle(this, planner.trees(conditions));
    }

    /** What it costs to bring a draft into being. */
    long cost(Draft draft) {
        return VISITOR
                + catalog().attributes().size()
                + 4L * draft.walk().steps().size();
    }

    /** The value an attribute has at the reference instant if this part is laid down. */
    Value value(AttributeKey key, Draft.Part part) {
        Draft draft = Draft.of(List.of(part));
        budget.take(cost(draft));
        return draft.facts(catalog(), worlds.get(0)).value(key);
    }

    Attribute attribute(AttributeKey key) {
        return catalog().find(key).orElseThrow(() -> new IllegalArgumentException("no such attribute: " + key));
    }
}
