package dev.attune.content.template;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers that are written as texts: a decimal such as {@code -12.50}, or else the whole number a text begins with. */
final class WrittenNumber {

    private static final int LONG_DIGITS = 18;
    /** Beyond it reading takes longer than in proportion. */
    private static final int MOST_DIGITS = 2_000;

    private final String text;
    private final int start;

    private WrittenNumber(String text) {
        this.text = text;
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        this.start = from;
    }

    /** The number; zero if the text does not begin with one. */
    static Number parse(String text) {
        return new WrittenNumber(text).number();
    }

    private Number number() {
        int digits =
                start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+') ? start + 1 : start;
        int end = endOfDigits(digits);
        if (end == digits) {
            return 0L;
        }
        check(end);
        if (isDecimal(end)) {
            return new BigDecimal(text.substring(start).strip());
        }
        if (end - start <= LONG_DIGITS && text.indexOf('_', digits) < 0) {
            return Long.valueOf(text.substring(start, end));
        }
        return Numbers.whole(new BigInteger(text.substring(start, end).replace("_", "")));
    }

    /** Whether from here there is nothing but a point and digits, and the digits before it are plain. */
    private boolean isDecimal(int point) {
        if (text.charAt(start) == '+' || point + 1 >= text.length() || text.charAt(point) != '.') {
            return false;
        }
        int end = point + 1;
        while (end < text.length() && Integers.isDigit(text.charAt(end))) {
            end++;
        }
        boolean decimal = end > point + 1 && text.substring(end).isBlank() && text.indexOf('_') < 0;
        if (decimal) {
            check(end);
        }
        return decimal;
    }

    private void check(int end) {
        if (end - start > MOST_DIGITS) {
            throw new TemplateLimitException("a number has more than " + MOST_DIGITS + " digits");
        }
    }

    /** Single underscores between digits are allowed. */
    private int endOfDigits(int from) {
        int i = from;
        while (i < text.length()
                && (Integers.isDigit(text.charAt(i))
                        || (i > from
                                && text.charAt(i) == '_'
                                && i + 1 < text.length()
                                && Integers.isDigit(text.charAt(i + 1))))) {
            i++;
        }
        return i;
    }
}
