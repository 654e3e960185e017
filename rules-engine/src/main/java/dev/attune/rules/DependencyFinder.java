package dev.attune.rules;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.consent.Purpose;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.spi.ConditionType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a sound condition can depend on. */
final class DependencyFinder {

    private final AttributeCatalog catalog;
    private final Map<AudienceKey, Condition> audiences;
    private final Map<String, ConditionType> plugins;

    DependencyFinder(
            AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, Map<String, ConditionType> plugins) {
        this.catalog = catalog;
        this.audiences = audiences;
        this.plugins = plugins;
    }

    Dependencies find(Condition condition) {
        Search search = new Search();
        search.add(condition);
        Set<Purpose> purposes = new HashSet<>();
        for (AttributeKey key : search.attributes) {
            catalog.find(key).map(Attribute::purposes).ifPresent(purposes::addAll);
        }
        if (search.trail) {
            purposes.addAll(catalog.trailPurposes());
        }
        return new Dependencies(search.attributes, search.trail, purposes);
    }

    /** One walk through a condition and its audiences, each of them once. */
    private final class Search {
        private final Set<AttributeKey> attributes = new HashSet<>();
        private final Set<AudienceKey> seen = new HashSet<>();
        private boolean trail;

        private void add(Condition condition) {
            if (condition instanceof Logic logic) {
                parts(logic).forEach(this::add);
            } else if (condition instanceof AttributeCondition attribute) {
                attributes.addAll(ReadKeys.of(attribute));
            } else if (condition instanceof OpenCondition.Plugin plugin) {
                add(plugin);
            } else if (condition instanceof BehaviorCondition || condition instanceof SequenceCondition) {
                trail = true;
            }
        }

        private List<Condition> parts(Logic logic) {
            if (logic instanceof Logic.All all) {
                return all.conditions();
            }
            if (logic instanceof Logic.Any any) {
                return any.conditions();
            }
            if (logic instanceof Logic.Not not) {
                return List.of(not.condition());
            }
            Condition audience = logic instanceof Logic.InAudience named && seen.add(named.audience())
                    ? audiences.get(named.audience())
                    : null;
            return audience == null ? List.of() : List.of(audience);
        }

        private void add(OpenCondition.Plugin plugin) {
            ConditionType type = plugins.get(plugin.type());
            if (type != null) {
                var parameters = PluginParameters.typed(type, plugin.parameters());
                attributes.addAll(type.reads(parameters));
                trail = trail || type.readsTrail(parameters);
            }
        }
    }
}
