package dev.attune.content.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters that put lists in order, by their items or by a property of these; nil comes last. */
final class Sorting {

    /** An item and what it is sorted by. */
    private record Keyed(@Nullable Object key, @Nullable Object item) {}

    private Sorting() {}

    static @Nullable Object sort(@Nullable Object input, @Nullable Object property, RenderState state) {
        return sorted(input, property, (a, b) -> order(a, b, state), state);
    }

    /** Sorts by texts, without a difference between capitals and others. */
    static @Nullable Object sortNatural(@Nullable Object input, @Nullable Object property, RenderState state) {
        return sorted(
                input,
                property,
                (a, b) -> String.CASE_INSENSITIVE_ORDER.compare(compared(a, state), compared(b, state)),
                state);
    }

    private static @Nullable Object sorted(
            @Nullable Object input, @Nullable Object property, Comparator<Object> order, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        List<Keyed> keyed = new ArrayList<>(items.size());
        for (Object item : items) {
            Object plain = Data.unwrap(item);
            if (property != null && !Property.isReadable(plain, property)) {
                return null;
            }
            keyed.add(new Keyed(property == null ? plain : Property.of(plain, property), plain));
        }
        keyed.sort(Comparator.comparing(Keyed::key, Comparator.nullsLast(order)));
        List<@Nullable Object> sorted = new ArrayList<>(keyed.size());
        for (Keyed each : keyed) {
            sorted.add(each.item);
        }
        return sorted;
    }

    private static int order(Object a, Object b, RenderState state) {
        state.made(a);
        int order = Comparing.order(a, b);
        if (order == Comparing.UNORDERED && !Comparing.equal(a, b)) {
            throw new TemplateException("a list of values of different types cannot be sorted");
        }
        return order == Comparing.UNORDERED ? 0 : order;
    }

    private static String compared(Object key, RenderState state) {
        String text = Text.of(key, state);
        state.made(text);
        return text;
    }
}
