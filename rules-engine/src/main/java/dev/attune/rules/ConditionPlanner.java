package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.value.Truth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans conditions, which a check has found to be sound; safe to be used by many threads once what is shared is complete. */
final class ConditionPlanner implements Logic.Visitor<Node>, OpenCondition.Visitor<Node> {

    private final Map<AudienceKey, Condition> audiences;
    private final Map<String, ConditionType> plugins;
    private final SharedNodes shared = new SharedNodes();
    private final Condition.Visitor<Node> visitor;

    ConditionPlanner(
            AttributeCatalog catalog, Map<AudienceKey, Condition> audiences, Map<String, ConditionType> plugins) {
        this.audiences = audiences;
        this.plugins = plugins;
        BehaviorPlanner behaviors = new BehaviorPlanner(shared);
        this.visitor =
                new ByGroup<>(this, new AttributePlanner(catalog), new TimePlanner(), behaviors, behaviors, this);
    }

    /** What the rules planned so far share. */
    SharedNodes shared() {
        return shared;
    }

    /** Plans a condition; a part that costs more than looking at one value is shared with other conditions. */
    Node plan(Condition condition) {
        return isCheap(condition) ? condition.accept(visitor) : shared.leaf(condition, each -> each.accept(visitor));
    }

    /** A regular expression costs as much as the text is long, and its program is far larger than any other condition on a value. */
    private static boolean isCheap(Condition condition) {
        if (condition instanceof AttributeCondition.TextSearch search) {
            return search.operator() != AttributeCondition.TextOperator.MATCHES;
        }
        return condition instanceof AttributeCondition
                || (condition instanceof Logic && !(condition instanceof Logic.InAudience));
    }

    private Node[] plan(List<Condition> conditions) {
        return conditions.stream().map(this::plan).toArray(Node[]::new);
    }

    @Override
    public Node all(Logic.All condition) {
        return new LogicNodes.Junction(condition, plan(condition.conditions()), Truth.FALSE);
    }

    @Override
    public Node any(Logic.Any condition) {
        return new LogicNodes.Junction(condition, plan(condition.conditions()), Truth.TRUE);
    }

    @Override
    public Node not(Logic.Not condition) {
        return new LogicNodes.Negation(condition, plan(condition.condition()));
    }

    @Override
    public Node always(Logic.Always condition) {
        return new LogicNodes.Constant(condition, Truth.TRUE);
    }

    @Override
    public Node never(Logic.Never condition) {
        return new LogicNodes.Constant(condition, Truth.FALSE);
    }

    @Override
    public Node inAudience(Logic.InAudience condition) {
        return new LogicNodes.Named(condition, plan(Objects.requireNonNull(audiences.get(condition.audience()))));
    }

    @Override
    public Node share(OpenCondition.Share condition) {
        return new OpenNodes.Share(condition);
    }

    @Override
    public Node plugin(OpenCondition.Plugin condition) {
        ConditionType type = Objects.requireNonNull(plugins.get(condition.type()));
        return new OpenNodes.Plugin(condition, type.plan(PluginParameters.typed(type, condition.parameters())));
    }
}
