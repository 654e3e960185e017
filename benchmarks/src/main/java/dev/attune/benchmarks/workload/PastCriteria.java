package dev.attune.benchmarks.workload;

import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.EventPattern;
import dev.attune.api.condition.Lookback;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.Scope;
import dev.attune.api.condition.SequenceCondition;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws tests of what a visitor did: two of three count events, the others ask for a sequence. */
final class PastCriteria {

    private static final List<Duration> WINDOWS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7));

    private final Draw draw;

    PastCriteria(Draw draw) {
        this.draw = draw;
    }

    Criterion draw() {
        return draw.below(3) < 2 ? count() : sequence();
    }

    private Criterion count() {
        Pattern pattern = pattern();
        Lookback lookback = lookback();
        boolean never = draw.below(5) == 0;
        int times = never ? 0 : draw.between(1, 4);
        Comparison comparison = never ? Comparison.EQ : Comparison.GTE;
        return new Criterion.Past(
                new BehaviorCondition.EventCount(pattern.event(), comparison, times, lookback),
                new PastByHand.Count(pattern, comparison, times, stretch(lookback)));
    }

    private Criterion sequence() {
        List<Pattern> steps = IntStream.range(0, draw.between(2, 3))
                .mapToObj(step -> Pattern.named(name()))
                .toList();
        Duration within = window();
        Lookback lookback = lookback();
        boolean sameCategory = draw.below(4) == 0;
        Pattern without = draw.below(4) == 0 ? Pattern.named(EventNames.ORDER_COMPLETED) : null;
        return new Criterion.Past(
                new SequenceCondition.Sequence(
                        steps.stream()
                                .map(step -> SequenceCondition.Step.of(step.event()))
                                .toList(),
                        within,
                        lookback,
                        sameCategory ? EventProperties.CATEGORY : null,
                        without == null ? List.of() : List.of(without.event())),
                new PastByHand.Sequence(steps, within.toMillis(), sameCategory, without, stretch(lookback)));
    }

    private Pattern pattern() {
        int kind = draw.below(4);
        int product = draw.zipf(History.PRODUCTS);
        return switch (kind) {
            case 0 -> new Pattern(EventNames.PRODUCT_VIEWED, History.category(product % History.CATEGORIES), null, 0);
            case 1 -> new Pattern(EventNames.PRODUCT_VIEWED, null, History.product(product), 0);
            case 2 -> new Pattern(EventNames.PRODUCT_ADDED, null, null, draw.between(2, 30) * 500);
            default -> Pattern.named(name());
        };
    }

    private String name() {
        return History.NAMES.get(draw.zipf(History.NAMES.size()));
    }

    private Duration window() {
        return WINDOWS.get(draw.below(WINDOWS.size()));
    }

    private Lookback lookback() {
        return draw.below(4) == 0 ? new Lookback(Scope.SESSION, null) : new Lookback(Scope.TRAIL, window());
    }

    private static PastByHand.Stretch stretch(Lookback lookback) {
        long window = lookback.window().map(Duration::toMillis).orElse(Long.MAX_VALUE);
        return new PastByHand.Stretch(lookback.scope() == Scope.SESSION, RuleWorkload.NOW.toEpochMilli(), window);
    }

    /**
     * Which events are meant.
     *
     * @param leastPrice 0 for any event, even of no product
     */
    record Pattern(
            String name,
            @Nullable String category,
            @Nullable String product,
            int leastPrice) {

        static Pattern named(String name) {
            return new Pattern(name, null, null, 0);
        }

        boolean matches(History.Deed deed) {
            return deed.name().equals(name)
                    && (category == null || category.equals(deed.category()))
                    && (product == null || product.equals(deed.product()))
                    && (leastPrice == 0 || deed.price() >= leastPrice);
        }

        EventPattern event() {
            EventPattern event = EventPattern.named(name);
            if (category != null) {
                event = event.where(EventProperties.CATEGORY, Comparison.EQ, literal(Value.of(category)));
            }
            if (product != null) {
                event = event.where(EventProperties.PRODUCT_ID, Comparison.EQ, literal(Value.of(product)));
            }
            return leastPrice == 0
                    ? event
                    : event.where(EventProperties.PRICE, Comparison.GTE, literal(Value.of(leastPrice)));
        }

        private static Operand.Literal literal(Value value) {
            return new Operand.Literal(value);
        }
    }
}
