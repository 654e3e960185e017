package dev.attune.content.template;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters that count. */
final class NumberFilters {

    /** Numbers beyond it are no numbers of a page, and multiplying them would take ever longer. */
    private static final int MOST_BITS = 8_192;

    private static final Parameter NUMBER = Parameter.required("number");
    private static final Parameter DIVISOR =
            NUMBER.checked(number -> number instanceof Long whole && whole == 0 ? "nothing can be divided by 0" : null);

    static final List<FilterSpec> ALL = List.of(
            FilterSpec.of("abs", NumberFilters::abs),
            FilterSpec.of("at_least", NUMBER, NumberFilters::atLeast),
            FilterSpec.of("at_most", NUMBER, NumberFilters::atMost),
            FilterSpec.of("ceil", (input, state) -> Numbers.rounded(Numbers.of(input), 0, RoundingMode.CEILING)),
            FilterSpec.of("divided_by", DIVISOR, arithmetic(Numbers::divided)),
            FilterSpec.of("floor", (input, state) -> Numbers.rounded(Numbers.of(input), 0, RoundingMode.FLOOR)),
            FilterSpec.of("minus", NUMBER, arithmetic(Numbers::minus)),
            FilterSpec.of("modulo", DIVISOR, arithmetic(Numbers::modulo)),
            FilterSpec.of("plus", NUMBER, arithmetic(Numbers::plus)),
            FilterSpec.of("round", Parameter.optional("places", 0L), NumberFilters::round),
            FilterSpec.of("sum", Parameter.optional("property", null), NumberFilters::sum),
            FilterSpec.of("times", NUMBER, arithmetic(Numbers::times)));

    private interface Operation {
        Number apply(Number left, Number right);
    }

    private NumberFilters() {}

    private static FilterFunction.OfOne arithmetic(Operation operation) {
        return (input, operand, state) -> bounded(operation.apply(Numbers.of(input), Numbers.of(operand)));
    }

    private static Object bounded(Number number) {
        if (number instanceof BigInteger big && big.bitLength() > MOST_BITS) {
            throw new TemplateLimitException("a number has more than " + MOST_BITS + " bits");
        }
        return Numbers.result(number);
    }

    private static Object abs(@Nullable Object input, RenderState state) {
        Number number = Numbers.of(input);
        return Numbers.result(Numbers.signum(number) < 0 ? Numbers.negated(number) : number);
    }

    private static Object atLeast(@Nullable Object input, @Nullable Object bound, RenderState state) {
        Number number = Numbers.of(input);
        Number least = Numbers.of(bound);
        return Numbers.result(Numbers.compare(number, least) < 0 ? least : number);
    }

    private static Object atMost(@Nullable Object input, @Nullable Object bound, RenderState state) {
        Number number = Numbers.of(input);
        Number most = Numbers.of(bound);
        return Numbers.result(Numbers.compare(number, most) > 0 ? most : number);
    }

    private static Object round(@Nullable Object input, @Nullable Object places, RenderState state) {
        long decimals = Numbers.of(places).longValue();
        return Numbers.result(Numbers.rounded(Numbers.of(input), decimals, RoundingMode.HALF_UP));
    }

    /** The sum of all numbers of a list, or of one property of its items; lists in it count by their items. */
    private static Object sum(@Nullable Object input, @Nullable Object property, RenderState state) {
        Number sum = 0L;
        for (Object item : Items.of(input, state)) {
            Object value = Data.unwrap(item);
            if (property == null) {
                sum = Numbers.plus(sum, Numbers.of(value));
            } else if (Property.isReadable(value, property)) {
                for (Object part : Items.of(Property.of(value, property), state)) {
                    sum = Numbers.plus(sum, Numbers.of(Data.unwrap(part)));
                }
            }
        }
        return bounded(sum);
    }
}
