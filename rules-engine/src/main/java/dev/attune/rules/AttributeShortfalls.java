package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.AttributeCondition.DateOperator;
import dev.attune.api.condition.AttributeCondition.TextOperator;
import dev.attune.api.condition.Operand;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is lacking for conditions on attributes whose values are known. */
record AttributeShortfalls(
        Observation observation,
        Facts facts,
        Countdown countdown,
        @Nullable Shortfall byItself) implements AttributeCondition.Visitor<Shortfall> {

    private Value value() {
        return Objects.requireNonNull(observation.value());
    }

    private Value operand(AttributeKey key, Operand operand) {
        return operand instanceof Operand.Literal literal
                ? literal(key, literal.value())
                : Objects.requireNonNull(observation.against());
    }

    private Value literal(AttributeKey key, Value literal) {
        return Literals.require(
                facts.catalog().at(facts.catalog().position(key)).type(), literal);
    }

    @Override
    public Shortfall compare(AttributeCondition.Compare condition) {
        Value wanted = operand(condition.attribute(), condition.operand());
        return byItself != null ? byItself : ValueShortfall.of(value(), condition.comparison(), wanted);
    }

    @Override
    public Shortfall between(AttributeCondition.Between condition) {
        Value low = literal(condition.attribute(), condition.low());
        Value high = literal(condition.attribute(), condition.high());
        return byItself != null ? byItself : ValueShortfall.outside(value(), low, high);
    }

    @Override
    public Shortfall oneOf(AttributeCondition.OneOf condition) {
        if (byItself != null) {
            return byItself;
        }
        if (condition.negated()) {
            return Shortfall.of("is one of them");
        }
        List<Value> wanted = condition.values().stream()
                .map(each -> literal(condition.attribute(), each))
                .toList();
        if (value() instanceof Value.Text text) {
            return ValueShortfall.text(
                    text.value(), wanted.stream().map(Words::value).toList());
        }
        if (value() instanceof Value.Numeric number) {
            return Shortfall.of(nearest(number.value(), wanted));
        }
        return Shortfall.repeating(Words.value(value()) + " instead of "
                + Words.joined(wanted.stream().map(Words::value).sorted().toList(), " or "));
    }

    private static String nearest(double number, List<Value> wanted) {
        return wanted.stream()
                .map(each -> ((Value.Numeric) each).value())
                .min(Comparator.comparingDouble((Double each) -> Math.abs(each - number))
                        .thenComparing(each -> each))
                .map(each ->
                        Words.number(Math.abs(Words.difference(each, number))) + " away from " + Words.number(each))
                .orElse("there are none");
    }

    @Override
    public Shortfall textSearch(AttributeCondition.TextSearch condition) {
        if (byItself != null) {
            return byItself;
        }
        if (condition.operator() == TextOperator.NOT_CONTAINS) {
            return Shortfall.of("has " + Words.text(condition.text()));
        }
        AttributeCondition.TextSearch folding = new AttributeCondition.TextSearch(
                condition.attribute(), condition.operator(), condition.text(), true, condition.whenMissing());
        if (!condition.ignoreCase() && TextMatch.matches(folding, value())) {
            return Shortfall.of("differs only in case");
        }
        return switch (condition.operator()) {
            case STARTS_WITH -> Shortfall.of("begins otherwise");
            case ENDS_WITH -> Shortfall.of("ends otherwise");
            case CONTAINS, NOT_CONTAINS -> Shortfall.of("lacks " + Words.text(condition.text()));
            case MATCHES -> Shortfall.of("does not fit the pattern");
        };
    }

    @Override
    public Shortfall has(AttributeCondition.Has condition) {
        return Shortfall.repeating("is " + Words.value(value()));
    }

    @Override
    public Shortfall setMatch(AttributeCondition.SetMatch condition) {
        return TextMatch.shortfall(condition, ((Value.Texts) value()).values());
    }

    @Override
    public Shortfall dateCompare(AttributeCondition.DateCompare condition) {
        if (byItself != null) {
            return byItself;
        }
        Value wanted = condition.operand() instanceof Operand.Literal literal
                ? Literals.requireDate(literal.value())
                : Objects.requireNonNull(observation.against());
        LocalDate day = DatePlanner.day(value(), countdown.zone());
        LocalDate other = DatePlanner.day(wanted, countdown.zone());
        if (!day.equals(other)) {
            return Shortfall.of(ValueShortfall.days(day, other));
        }
        return Shortfall.of(
                condition.operator() == DateOperator.AFTER ? "too early on that day" : "too late on that day");
    }

    @Override
    public Shortfall withinLast(AttributeCondition.WithinLast condition) {
        if (byItself != null) {
            return byItself;
        }
        Instant instant = ((Value.Moment) value()).value();
        if (condition.negated()) {
            return Shortfall.of(countdown.since("was", instant));
        }
        Instant end = Instants.plus(instant, condition.duration());
        return Shortfall.of(countdown.since("ended", end));
    }

    @Override
    public Shortfall anniversaryWithin(AttributeCondition.AnniversaryWithin condition) {
        return byItself != null ? byItself : Shortfall.of("is further away");
    }

    @Override
    public Shortfall daysAround(AttributeCondition.DaysAround condition) {
        if (byItself != null) {
            return byItself;
        }
        LocalDate end = DatePlanner.day(value(), countdown.zone()).plusDays(condition.after() + 1L);
        return Shortfall.of(
                countdown.since("ended", end.atStartOfDay(countdown.zone()).toInstant()));
    }

    @Override
    public Shortfall withinRadius(AttributeCondition.WithinRadius condition) {
        double distance = GreatCircle.kilometers((Value.Point) value(), condition.center());
        BigDecimal beyond =
                BigDecimal.valueOf(distance - condition.kilometers()).setScale(1, RoundingMode.UP);
        return Shortfall.of(beyond.toPlainString() + " kilometres beyond " + Words.number(condition.kilometers()));
    }

    @Override
    public Shortfall inCidr(AttributeCondition.InCidr condition) {
        return Shortfall.of(condition.blocks().size() == 1 ? "lies outside it" : "lies in none of them");
    }
}
