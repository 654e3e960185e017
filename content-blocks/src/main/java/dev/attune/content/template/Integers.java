package dev.attune.content.template;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How values become whole numbers. */
final class Integers {

    /** So many digits are always a long. */
    private static final int LONG_DIGITS = 18;

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
        Long number = end > LONG_DIGITS ? null : parse(text.substring(0, end));
        return number == null ? 0 : number;
    }

    /**
     * As options and arguments do: a whole number, or a text that is one; null otherwise. What is beyond a long becomes the nearest
     * one.
     */
    static @Nullable Long strict(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        } else if (value instanceof BigInteger number) {
            return nearest(number.signum());
        } else if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof String || value instanceof SafeText
                ? parse(value.toString().strip())
                : null;
    }

    private static @Nullable Long parse(String text) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == sign) {
            return null;
        }
        for (int i = sign; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
        }
        return text.length() - sign <= LONG_DIGITS ? Long.valueOf(text) : nearest(text.startsWith("-") ? -1 : 1);
    }

    private static Long nearest(int sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
