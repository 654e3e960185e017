package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.util.Arrays;
import java.util.stream.Stream;

/** Plans conditions on one attribute, which a check has found to be sound; those about dates have a planner of their own. */
final class AttributePlanner implements AttributeCondition.Visitor<Node> {

    static final AttributeNode.Zone NO_ZONE = facts -> null;

    private final AttributeCatalog catalog;
    private final DatePlanner dates;

    AttributePlanner(AttributeCatalog catalog) {
        this.catalog = catalog;
        this.dates = new DatePlanner(catalog);
    }

    @Override
    public Node compare(AttributeCondition.Compare condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        ValueOrder order = ValueOrder.of(attribute.type(), condition.ignoreCase());
        if (condition.operand() instanceof Operand.Other other) {
            AttributePair.Test test = (a, b, facts, at) -> order.test(a, condition.comparison(), b);
            CataloguedAttribute second = CataloguedAttribute.of(catalog, other.attribute());
            return new AttributePair(condition, attribute, second, condition.whenMissing(), test, NO_ZONE);
        }
        Value literal = Literals.require(attribute.type(), ((Operand.Literal) condition.operand()).value());
        Value prepared = order.prepare(literal);
        AttributeNode.Test test = (value, facts, at) -> order.test(value, condition.comparison(), prepared);
        return node(condition, attribute, condition.whenMissing(), test, literal);
    }

    @Override
    public Node between(AttributeCondition.Between condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        ValueOrder order = ValueOrder.of(attribute.type(), false);
        Value low = Literals.require(attribute.type(), condition.low());
        Value high = Literals.require(attribute.type(), condition.high());
        AttributeNode.Test test = (value, facts, at) -> order.isComparable(value)
                ? Truth.of(order.compare(value, low) >= 0 && order.compare(value, high) <= 0)
                : Truth.UNKNOWN;
        return node(condition, attribute, condition.whenMissing(), test, low, high);
    }

    @Override
    public Node oneOf(AttributeCondition.OneOf condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        ValueOrder order = ValueOrder.of(attribute.type(), condition.ignoreCase());
        Value[] literals = condition.values().stream()
                .map(value -> Literals.require(attribute.type(), value))
                .toArray(Value[]::new);
        Value[] prepared = Arrays.stream(literals).map(order::prepare).toArray(Value[]::new);
        boolean negated = condition.negated();
        AttributeNode.Test test = (value, facts, at) -> {
            if (!order.isComparable(value)) {
                return Truth.UNKNOWN;
            }
            Value own = order.prepare(value);
            for (Value each : prepared) {
                if (order.compare(own, each) == 0) {
                    return Truth.of(!negated);
                }
            }
            return Truth.of(negated);
        };
        return node(condition, attribute, condition.whenMissing(), test, literals);
    }

    @Override
    public Node textSearch(AttributeCondition.TextSearch condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        if (condition.operator() == AttributeCondition.TextOperator.MATCHES) {
            TextPattern pattern = TextPattern.of(condition);
            AttributeNode.Test matches = (value, facts, at) -> Truth.of(pattern.isIn(((Value.Text) value).value()));
            return node(condition, attribute, condition.whenMissing(), matches);
        }
        TextTest test = TextTest.of(condition);
        AttributeNode.Test planned = attribute.type() == AttributeType.TEXT_SET
                ? (value, facts, at) -> test.anyOf(((Value.Texts) value).values())
                : (value, facts, at) -> test.test(((Value.Text) value).value());
        return node(condition, attribute, condition.whenMissing(), planned);
    }

    @Override
    public Node has(AttributeCondition.Has condition) {
        return new PresenceNode(condition, catalog.position(condition.attribute()));
    }

    @Override
    public Node setMatch(AttributeCondition.SetMatch condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        SetTest test = SetTest.of(condition);
        return node(
                condition,
                attribute,
                condition.whenMissing(),
                (value, facts, at) -> Truth.of(test.test(((Value.Texts) value).values())));
    }

    @Override
    public Node dateCompare(AttributeCondition.DateCompare condition) {
        return dates.dateCompare(condition);
    }

    @Override
    public Node withinLast(AttributeCondition.WithinLast condition) {
        return dates.withinLast(condition);
    }

    @Override
    public Node anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        return dates.anniversaryWithin(condition);
    }

    @Override
    public Node daysAround(AttributeCondition.DaysAround condition) {
        return dates.daysAround(condition);
    }

    @Override
    public Node withinRadius(AttributeCondition.WithinRadius condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        Value.Point center = condition.center();
        double kilometers = condition.kilometers();
        AttributeNode.Test test =
                (value, facts, at) -> Truth.of(GreatCircle.kilometers((Value.Point) value, center) <= kilometers);
        return node(condition, attribute, condition.whenMissing(), test);
    }

    @Override
    public Node inCidr(AttributeCondition.InCidr condition) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        IpAddress.Block[] blocks = condition.blocks().stream()
                .flatMap(text -> Stream.ofNullable(IpAddress.Block.parse(text)))
                .toArray(IpAddress.Block[]::new);
        AttributeNode.Test test = (value, facts, at) -> {
            IpAddress address = IpAddress.parse(((Value.Address) value).value());
            if (address == null) {
                return Truth.UNKNOWN;
            }
            for (IpAddress.Block block : blocks) {
                if (block.contains(address)) {
                    return Truth.TRUE;
                }
            }
            return Truth.FALSE;
        };
        return node(condition, attribute, condition.whenMissing(), test);
    }

    private static Node node(
            Condition condition,
            CataloguedAttribute attribute,
            WhenMissing missing,
            AttributeNode.Test test,
            Value... literals) {
        AttributeNode.Change change = ClockedTest.change(attribute.attribute(), test, NO_ZONE, literals);
        return new AttributeNode(condition, attribute, missing, test, change, NO_ZONE);
    }

    /** Whether a value is there; known only to the degree that its absence is. */
    private static final class PresenceNode extends Node {
        private final AttributeCondition.Has has;
        private final int position;

        PresenceNode(AttributeCondition.Has has, int position) {
            super(has);
            this.has = has;
            this.position = position;
        }

        @Override
        Truth evaluate(Evaluation evaluation) {
            Value value = evaluation.facts().value(position);
            if (value instanceof Value.Unknown unknown && unknown.cause() != UnknownCause.MISSING) {
                return Truth.UNKNOWN;
            }
            return switch (has.presence()) {
                case EXISTS -> Truth.of(value.isKnown());
                case MISSING -> Truth.of(!value.isKnown());
                case EMPTY -> Truth.of(isEmpty(value));
            };
        }

        private static boolean isEmpty(Value value) {
            return (value instanceof Value.Text text && text.value().isEmpty())
                    || (value instanceof Value.Texts texts && texts.values().isEmpty());
        }

        @Override
        boolean isTimed() {
            return false;
        }

        @Override
        Observation observe(Evaluation evaluation) {
            Value value = evaluation.facts().value(position);
            return value instanceof Value.Unknown unknown
                    ? Observation.unknown(has.attribute(), unknown.cause())
                    : Observation.of(value).at(has.attribute());
        }
    }
}
