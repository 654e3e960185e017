package dev.attune.rules;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.value.Value;
import dev.attune.rules.index.Test;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of conditions on one attribute which test of the index asks the same; of those that look at a value in another way than by
 * equality, order or membership, none does.
 */
final class IndexedTests {

    private static final Set<AttributeType> ORDERED =
            Set.of(AttributeType.NUMBER, AttributeType.INSTANT, AttributeType.DATE);

    /** Attributes beyond it are left out: an index has room for two dimensions of each up to it. */
    private static final int LAST_POSITION = 4_000;

    private final AttributeCatalog catalog;

    IndexedTests(AttributeCatalog catalog) {
        this.catalog = catalog;
    }

    /** The test that holds exactly if the condition is known to be true or, with {@code wanted} false, known to be false. */
    Optional<Test> of(AttributeCondition condition, boolean wanted) {
        CataloguedAttribute attribute = CataloguedAttribute.of(catalog, condition.attribute());
        if (attribute.position() > LAST_POSITION) {
            return Optional.empty();
        }
        if (condition instanceof AttributeCondition.Compare compare) {
            return compare(compare, attribute, wanted);
        }
        if (condition instanceof AttributeCondition.Between between) {
            return between(between, attribute, wanted);
        }
        if (condition instanceof AttributeCondition.OneOf oneOf) {
            return oneOf(oneOf, attribute, wanted);
        }
        if (condition instanceof AttributeCondition.TextSearch search) {
            return search(search, attribute, wanted);
        }
        return condition instanceof AttributeCondition.SetMatch match
                ? Optional.of(match(match, attribute, wanted))
                : Optional.empty();
    }

    private static boolean missing(WhenMissing whenMissing, boolean wanted) {
        return whenMissing == (wanted ? WhenMissing.TRUE : WhenMissing.FALSE);
    }

    private static boolean isEqualityIndexed(AttributeType type) {
        return type == AttributeType.TEXT || type == AttributeType.BOOLEAN || ORDERED.contains(type);
    }

    private static Optional<Test> compare(
            AttributeCondition.Compare condition, CataloguedAttribute attribute, boolean wanted) {
        if (!(condition.operand() instanceof Operand.Literal literal) || !isEqualityIndexed(attribute.type())) {
            return Optional.empty();
        }
        boolean missing = missing(condition.whenMissing(), wanted);
        Value value = form(Literals.require(attribute.type(), literal.value()), condition.ignoreCase());
        Comparison comparison = condition.comparison();
        if (comparison == Comparison.EQ || comparison == Comparison.NE) {
            boolean in = (comparison == Comparison.EQ) == wanted;
            return Optional.of(new Test.OneOf(
                    attribute.position(), isFolded(value, condition.ignoreCase()), Set.of(value), in, missing));
        }
        Test.Bound bound = new Test.Bound(value, comparison == Comparison.LTE || comparison == Comparison.GTE);
        boolean below = comparison == Comparison.LT || comparison == Comparison.LTE;
        return Optional.of(
                new Test.Range(attribute.position(), below ? null : bound, below ? bound : null, wanted, missing));
    }

    private static Optional<Test> between(
            AttributeCondition.Between condition, CataloguedAttribute attribute, boolean wanted) {
        if (!ORDERED.contains(attribute.type())) {
            return Optional.empty();
        }
        return Optional.of(new Test.Range(
                attribute.position(),
                new Test.Bound(Literals.require(attribute.type(), condition.low()), true),
                new Test.Bound(Literals.require(attribute.type(), condition.high()), true),
                wanted,
                missing(condition.whenMissing(), wanted)));
    }

    private static Optional<Test> oneOf(
            AttributeCondition.OneOf condition, CataloguedAttribute attribute, boolean wanted) {
        if (!isEqualityIndexed(attribute.type())) {
            return Optional.empty();
        }
        Set<Value> values = condition.values().stream()
                .map(value -> form(Literals.require(attribute.type(), value), condition.ignoreCase()))
                .collect(Collectors.toUnmodifiableSet());
        boolean folded = condition.ignoreCase() && attribute.type() == AttributeType.TEXT;
        return Optional.of(new Test.OneOf(
                attribute.position(),
                folded,
                values,
                condition.negated() != wanted,
                missing(condition.whenMissing(), wanted)));
    }

    private static boolean isFolded(Value value, boolean ignoreCase) {
        return ignoreCase && value instanceof Value.Text;
    }

    private static Value form(Value value, boolean ignoreCase) {
        return ignoreCase && value instanceof Value.Text text ? Value.of(CaseFolding.fold(text.value())) : value;
    }

    private static Optional<Test> search(
            AttributeCondition.TextSearch condition, CataloguedAttribute attribute, boolean wanted) {
        if (attribute.type() != AttributeType.TEXT_SET) {
            return Optional.empty();
        }
        boolean holds = (condition.operator() == AttributeCondition.TextOperator.CONTAINS) == wanted;
        return Optional.of(contains(
                attribute,
                Set.of(condition.text()),
                condition.ignoreCase(),
                false,
                holds,
                missing(condition.whenMissing(), wanted)));
    }

    private static Test match(AttributeCondition.SetMatch condition, CataloguedAttribute attribute, boolean wanted) {
        AttributeCondition.SetOperator operator = condition.operator();
        boolean holds = (operator != AttributeCondition.SetOperator.CONTAINS_NONE) == wanted;
        return contains(
                attribute,
                condition.texts(),
                condition.ignoreCase(),
                operator == AttributeCondition.SetOperator.CONTAINS_ALL,
                holds,
                missing(condition.whenMissing(), wanted));
    }

    private static Test contains(
            CataloguedAttribute attribute,
            Collection<String> texts,
            boolean ignoreCase,
            boolean all,
            boolean holds,
            boolean missing) {
        Set<String> forms = texts.stream()
                .map(text -> ignoreCase ? CaseFolding.fold(text) : text)
                .collect(Collectors.toUnmodifiableSet());
        return new Test.Contains(attribute.position(), ignoreCase, forms, all, holds, missing);
    }
}
