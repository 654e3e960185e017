package dev.attune.rules;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates the conditions of vectors by their definitions, sharing no code with the engine: logic, audiences, shares and what depends
 * on the order of values here, so that every value there is can be compared; the rest by {@link NaiveEvaluator}.
 */
final class VectorEvaluator {

    private final Facts facts;
    private final Map<AudienceKey, Condition> audiences;

    VectorEvaluator(Facts facts, Map<AudienceKey, Condition> audiences) {
        this.facts = facts;
        this.audiences = audiences;
    }

    Truth evaluate(Condition condition) {
        if (condition instanceof Logic.All all) {
            return all.conditions().stream()
                    .map(this::evaluate)
                    .min(Truth::compareTo)
                    .orElseThrow();
        }
        if (condition instanceof Logic.Any any) {
            return any.conditions().stream()
                    .map(this::evaluate)
                    .max(Truth::compareTo)
                    .orElseThrow();
        }
        if (condition instanceof Logic.Not not) {
            return evaluate(not.condition()).not();
        }
        if (condition instanceof Logic.InAudience audience) {
            return evaluate(audiences.get(audience.audience()));
        }
        if (condition instanceof OpenCondition.Share share) {
            double bucket = DealtShare.bucket(share.seed(), facts.visitor().value());
            return Truth.of(share.from() <= bucket && bucket < share.to());
        }
        return ordered(condition);
    }

    private Truth ordered(Condition condition) {
        if (condition instanceof AttributeCondition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof AttributeCondition.Between between) {
            return known(between.attribute(), between.whenMissing(), value -> {
                Value low = NaiveValues.like(value, between.low());
                Value high = NaiveValues.like(value, between.high());
                return NaiveValues.order(low, value, false) <= 0 && NaiveValues.order(value, high, false) <= 0;
            });
        }
        if (condition instanceof AttributeCondition.OneOf oneOf) {
            return known(
                    oneOf.attribute(),
                    oneOf.whenMissing(),
                    value -> oneOf.values().stream().anyMatch(each -> same(value, each, oneOf.ignoreCase()))
                            != oneOf.negated());
        }
        return folded(condition);
    }

    private static boolean same(Value value, Value literal, boolean ignoreCase) {
        return NaiveValues.order(value, NaiveValues.like(value, literal), ignoreCase) == 0;
    }

    private Truth compare(AttributeCondition.Compare condition) {
        boolean ignoreCase = condition.ignoreCase();
        if (condition.operand() instanceof Operand.Other other) {
            Value own = facts.value(condition.attribute());
            Value second = facts.value(other.attribute());
            return unknown(Stream.of(own, second), condition.whenMissing())
                    .orElseGet(
                            () -> Truth.of(condition.comparison().holds(NaiveValues.order(own, second, ignoreCase))));
        }
        Value literal = ((Operand.Literal) condition.operand()).value();
        return known(
                condition.attribute(),
                condition.whenMissing(),
                value -> condition
                        .comparison()
                        .holds(NaiveValues.order(value, NaiveValues.like(value, literal), ignoreCase)));
    }

    private Truth folded(Condition condition) {
        if (condition instanceof AttributeCondition.TextSearch search
                && search.ignoreCase()
                && search.operator() != AttributeCondition.TextOperator.MATCHES) {
            return known(
                    search.attribute(),
                    search.whenMissing(),
                    value -> NaiveValues.finds(value, search.operator(), NaiveValues.fold(search.text())));
        }
        if (condition instanceof AttributeCondition.SetMatch match && match.ignoreCase()) {
            return known(match.attribute(), match.whenMissing(), value -> {
                Set<String> own = fold(((Value.Texts) value).values());
                Set<String> wanted = fold(match.texts());
                return switch (match.operator()) {
                    case CONTAINS_ANY -> wanted.stream().anyMatch(own::contains);
                    case CONTAINS_ALL -> own.containsAll(wanted);
                    case CONTAINS_NONE -> wanted.stream().noneMatch(own::contains);
                };
            });
        }
        if (condition instanceof AttributeCondition.InCidr cidr) {
            return known(
                    cidr.attribute(),
                    cidr.whenMissing(),
                    value -> cidr.blocks().stream()
                            .anyMatch(block -> NaiveValues.isInBlock(((Value.Address) value).value(), block)));
        }
        return behavior(condition);
    }

    private static Set<String> fold(Set<String> texts) {
        return texts.stream().map(NaiveValues::fold).collect(Collectors.toSet());
    }

    private Truth behavior(Condition condition) {
        if (condition instanceof BehaviorCondition.EventAggregate last
                && last.aggregation() == BehaviorCondition.Aggregation.LAST
                && !(last.value() instanceof Value.Numeric)) {
            return last(last);
        }
        if (condition instanceof BehaviorCondition.SessionIs session) {
            return switch (session.measure()) {
                case DWELL_TIME -> told(session, "seconds", true);
                case SCROLL_DEPTH -> told(session, "depth", false);
                case DURATION, IDLE_TIME, PAGES -> new NaiveEvaluator(facts).evaluate(condition);
            };
        }
        return new NaiveEvaluator(facts).evaluate(condition);
    }

    /** The last text or flag: the last of the events of which the condition's own pattern and window count exactly one. */
    private Truth last(BehaviorCondition.EventAggregate condition) {
        Optional<Value> latest = facts.trail().events().stream()
                .filter(event -> isCounted(event, condition))
                .map(event -> event.property(condition.property()))
                .filter(value -> value.getClass() == condition.value().getClass())
                .reduce((before, value) -> value);
        return latest.map(value -> Truth.of(condition.comparison().holds(value.equals(condition.value()) ? 0 : 1)))
                .orElse(Truth.UNKNOWN);
    }

    private boolean isCounted(TrailEvent event, BehaviorCondition.EventAggregate condition) {
        Facts alone = NaiveValues.withOnly(event, facts);
        return new NaiveEvaluator(alone)
                .evaluate(new BehaviorCondition.EventCount(condition.event(), Comparison.EQ, 1, condition.lookback()))
                .matches();
    }

    private Truth told(BehaviorCondition.SessionIs condition, String property, boolean sum) {
        Optional<Instant> began = facts.trail().sessionStartedAt();
        List<Double> told = facts.trail().events().stream()
                .filter(event -> began.isPresent() && !event.at().isBefore(began.get()))
                .filter(event -> !event.at().isAfter(facts.at()))
                .map(event -> event.property(property))
                .filter(Value.Numeric.class::isInstance)
                .map(value -> ((Value.Numeric) value).value())
                .toList();
        return told.stream()
                .reduce(sum ? Double::sum : Double::max)
                .map(value -> Truth.of(condition.comparison().holds(Double.compare(value, condition.value()))))
                .orElse(Truth.UNKNOWN);
    }

    private Truth known(AttributeKey key, WhenMissing missing, Predicate<Value> test) {
        Value value = facts.value(key);
        return unknown(Stream.of(value), missing).orElseGet(() -> Truth.of(test.test(value)));
    }

    /** What the condition is because of values that are not known or cannot be compared; empty if all can be. */
    private static Optional<Truth> unknown(Stream<Value> values, WhenMissing missing) {
        List<Value> all = values.toList();
        List<Value> absent = all.stream().filter(value -> !value.isKnown()).toList();
        if (absent.stream().anyMatch(value -> ((Value.Unknown) value).cause() != UnknownCause.MISSING)) {
            return Optional.of(Truth.UNKNOWN);
        }
        if (!absent.isEmpty()) {
            return Optional.of(
                    switch (missing) {
                        case TRUE -> Truth.TRUE;
                        case FALSE -> Truth.FALSE;
                        case UNKNOWN -> Truth.UNKNOWN;
                    });
        }
        return all.stream().allMatch(NaiveValues::isComparable) ? Optional.empty() : Optional.of(Truth.UNKNOWN);
    }
}
