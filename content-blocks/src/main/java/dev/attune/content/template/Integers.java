package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** How values become whole numbers. */
final class Integers {

    private Integers() {}

    /** As ends of ranges do: the number a text begins with, and zero for what has none. */
    static long lenient(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String text ? leading(text) : 0;
    }

    private static long leading(String text) {
        int end = text.startsWith("-") ? 1 : 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        Long number = parse(text.substring(0, end));
        return number == null ? 0 : number;
    }

    /** As options and arguments do: a number, or a text that is a whole number; null otherwise. */
    static @Nullable Long strict(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String text ? parse(text.strip()) : null;
    }

    private static @Nullable Long parse(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        // up to 18 digits are always a long
        if (text.length() == digits || text.length() > 18) {
            return null;
        }
        for (int i = digits; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
        }
        return Long.valueOf(text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
