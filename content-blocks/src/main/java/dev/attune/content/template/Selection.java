package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters that choose items of a list by a property: those of which it is a value, or holds if the value is nil. A list with an item
 * that cannot have the property gives nil.
 */
final class Selection {

    /** Neither chosen nor not: the item cannot have the property. */
    private static final int UNREADABLE = -1;

    private static final int NO = 0;
    private static final int YES = 1;

    private Selection() {}

    static @Nullable Object where(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, RenderState state) {
        return select(input, property, value, YES, state);
    }

    static @Nullable Object reject(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, RenderState state) {
        return select(input, property, value, NO, state);
    }

    static @Nullable Object find(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        int found = search(items, property, value, state);
        return found < 0 ? null : Data.unwrap(items.get(found));
    }

    static @Nullable Object findIndex(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, RenderState state) {
        int found = search(Items.of(input, state), property, value, state);
        return found < 0 ? null : (Object) (long) found;
    }

    static @Nullable Object has(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        int found = search(items, property, value, state);
        return found >= 0 ? Boolean.TRUE : found == -1 ? Boolean.FALSE : null;
    }

    private static @Nullable Object select(
            @Nullable Object input, @Nullable Object property, @Nullable Object value, int wanted, RenderState state) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : Items.of(input, state)) {
            Object plain = Data.unwrap(item);
            int choice = choice(plain, property, value, state);
            if (choice == UNREADABLE) {
                return null;
            } else if (choice == wanted) {
                kept.add(plain);
            }
        }
        return kept;
    }

    /** The place of the first item that is chosen; -1 if there is none, -2 if one before it is not readable. */
    private static int search(
            List<? extends @Nullable Object> items,
            @Nullable Object property,
            @Nullable Object value,
            RenderState state) {
        for (int i = 0; i < items.size(); i++) {
            int choice = choice(Data.unwrap(items.get(i)), property, value, state);
            if (choice != NO) {
                return choice == YES ? i : -2;
            }
        }
        return -1;
    }

    private static int choice(
            @Nullable Object item, @Nullable Object property, @Nullable Object value, RenderState state) {
        if (!Property.isReadable(item, property)) {
            return UNREADABLE;
        }
        if (item instanceof String text && property instanceof String part) {
            state.searched(text.length(), part.length());
        }
        Object actual = Property.of(item, property);
        state.made(actual);
        boolean chosen = value == null ? Data.isTruthy(actual) : Comparing.equal(actual, value);
        return chosen ? YES : NO;
    }
}
