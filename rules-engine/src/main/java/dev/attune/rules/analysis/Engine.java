package dev.attune.rules.analysis;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.Condition;
import dev.attune.api.value.Value;
import dev.attune.rules.RulePlanner;
import java.util.List;

/** The engine that conditions are put to. */
record Engine(AttributeCatalog catalog, RulePlanner planner, List<World> worlds) {

    /** These conditions, asked of visitors who have granted everything and whose data can be read. */
    Oracle oracle(List<Condition> conditions) {
        return Oracle.of(catalog, planner, worlds.get(0), conditions);
    }

    /** The value an attribute has at the reference instant if this part is laid down. */
    Value value(AttributeKey key, Draft.Part part) {
        return Draft.of(List.of(part)).facts(catalog, worlds.get(0)).value(key);
    }

    Attribute attribute(AttributeKey key) {
        return catalog.find(key).orElseThrow(() -> new IllegalArgumentException("no such attribute: " + key));
    }
}
