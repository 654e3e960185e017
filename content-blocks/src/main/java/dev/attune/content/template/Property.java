package dev.attune.content.template;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the filters of lists reach into an item: as the brackets of Ruby do, which also look into texts and bits. */
final class Property {

    private Property() {}

    /** Whether an item can have a property like this one. */
    static boolean isReadable(@Nullable Object item, @Nullable Object property) {
        return item instanceof Map
                || (isText(item) && property != null)
                || item instanceof Long
                || item instanceof BigInteger
                || item instanceof List
                || item instanceof ForLoop;
    }

    /**
     * What is at this property: a member of a structure, the property itself where a text contains it, an item of a list.
     *
     * @param item one that is readable
     * @throws TemplateException if an item of this kind has no such properties
     */
    static @Nullable Object of(@Nullable Object item, @Nullable Object property) {
        if (item instanceof Map || item instanceof ForLoop) {
            return Data.element(item, property);
        } else if (isText(item)) {
            return ofText(String.valueOf(item), property);
        } else if (property instanceof Long place && item instanceof List) {
            return Data.element(item, place);
        } else if (property instanceof Long bit && item instanceof Number number) {
            return Numbers.of(number) instanceof Long whole ? whole >> Math.min(63, Math.max(0, bit)) & 1 : 0L;
        }
        throw unreadable(property);
    }

    private static @Nullable Object ofText(String text, @Nullable Object property) {
        if (isText(property)) {
            return text.contains(String.valueOf(property)) ? property : null;
        } else if (property instanceof Long place) {
            String character = Slice.of(text, place, 1);
            return character.isEmpty() ? null : character;
        }
        throw unreadable(property);
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof SafeText;
    }

    private static TemplateException unreadable(@Nullable Object property) {
        return new TemplateException("cannot select the property \"" + Text.of(property) + "\"");
    }
}
