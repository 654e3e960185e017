package dev.attune.content.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter of lists works on. */
final class Items {

    private static final int DEEPEST = 50;

    private Items() {}

    /**
     * The items of a list, those of lists in it among them; a structure, a text or a number is the only item of its own list, and nil
     * has none. Each item is a step of the rendering.
     */
    static List<? extends @Nullable Object> of(@Nullable Object value, RenderState state) {
        if (value == null) {
            return List.of();
        } else if (value instanceof Map || !(value instanceof Collection<?> collection)) {
            return Arrays.asList(value);
        } else {
            state.step(collection.size());
            if (value instanceof Range range) {
                return range;
            }
            List<? extends @Nullable Object> list =
                    value instanceof List<?> known ? known : Arrays.asList(collection.toArray());
            return isFlat(list) ? list : flat(list, state);
        }
    }

    private static boolean isFlat(List<? extends @Nullable Object> list) {
        for (int i = 0; i < list.size(); i++) {
            if (isList(Data.unwrap(list.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> flat(List<? extends @Nullable Object> list, RenderState state) {
        List<@Nullable Object> items = new ArrayList<>(list.size());
        flatten(list, items, 0, state);
        return items;
    }

    private static void flatten(Collection<?> list, List<@Nullable Object> target, int depth, RenderState state) {
        for (Object item : list) {
            Object plain = Data.unwrap(item);
            if (plain instanceof Collection<?> inner && isList(plain) && depth < DEEPEST) {
                state.step(inner.size());
                flatten(inner, target, depth + 1, state);
            } else {
                target.add(plain);
            }
        }
    }

    private static boolean isList(@Nullable Object value) {
        return value instanceof Collection && !(value instanceof Range);
    }
}
