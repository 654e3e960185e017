package dev.attune.content.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic as in Liquid: whole numbers are exact at any size ({@code Long}, {@code BigInteger} beyond), others are counted as the
 * decimals that they are written as ({@code BigDecimal}) and end as {@code Double}.
 */
final class Numbers {

    private static final long ZERO = 0;

    private Numbers() {}

    /** The number that a value is or is written as, zero for what is none; a {@code Double} only where it is not finite. */
    static Number of(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : number;
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            return (Number) value;
        } else if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String || value instanceof SafeText ? WrittenNumber.parse(value.toString()) : ZERO;
    }

    static Number plus(Number a, Number b) {
        if (a instanceof Long one && b instanceof Long other) {
            long sum = one + other;
            return ((one ^ sum) & (other ^ sum)) < 0 ? big(a).add(big(b)) : (Number) sum;
        } else if (areWhole(a, b)) {
            return whole(big(a).add(big(b)));
        }
        return areFinite(a, b) ? decimal(a).add(decimal(b)) : (Number) (a.doubleValue() + b.doubleValue());
    }

    static Number minus(Number a, Number b) {
        return plus(a, negated(b));
    }

    static Number negated(Number number) {
        if (number instanceof Long whole && whole != Long.MIN_VALUE) {
            return -whole;
        } else if (isWhole(number)) {
            return whole(big(number).negate());
        }
        return isFinite(number) ? decimal(number).negate() : (Number) (-number.doubleValue());
    }

    static Number times(Number a, Number b) {
        if (a instanceof Long one && b instanceof Long other) {
            long product = one * other;
            return Math.multiplyHigh(one, other) == product >> 63 ? (Number) product : big(a).multiply(big(b));
        } else if (areWhole(a, b)) {
            return whole(big(a).multiply(big(b)));
        }
        return areFinite(a, b) ? decimal(a).multiply(decimal(b)) : (Number) (a.doubleValue() * b.doubleValue());
    }

    /** The quotient: rounded down for two whole numbers, and infinite for a decimal by zero. */
    static Number divided(Number a, Number b) {
        if (areWhole(a, b)) {
            return floored(a, b);
        } else if (!areFinite(a, b) || signum(b) == 0) {
            return a.doubleValue() / b.doubleValue();
        }
        return decimal(a).divide(decimal(b), MathContext.DECIMAL128);
    }

    private static Number floored(Number a, Number b) {
        if (signum(b) == 0) {
            throw new TemplateException("divided by 0");
        } else if (a instanceof Long one && b instanceof Long other && other != -1) {
            return Math.floorDiv(one, other);
        }
        BigInteger[] parts = big(a).divideAndRemainder(big(b));
        boolean below = parts[1].signum() != 0 && parts[1].signum() != signum(b);
        return whole(below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** What is left of a division rounded down: it has the sign of the divisor. */
    static Number modulo(Number a, Number b) {
        if (a instanceof Long one && b instanceof Long other && other != 0) {
            return Math.floorMod(one, other);
        } else if (areWhole(a, b)) {
            return minus(a, times(floored(a, b), b));
        } else if (!areFinite(a, b) || signum(b) == 0) {
            return Double.NaN;
        }
        BigDecimal rest = decimal(a).remainder(decimal(b));
        return rest.signum() != 0 && rest.signum() != signum(b) ? rest.add(decimal(b)) : rest;
    }

    /** Rounded to so many decimals, a negative number of them to tens and more; halves away from zero. */
    static Number rounded(Number number, long places, RoundingMode mode) {
        if (!isFinite(number)) {
            throw new TemplateException("an infinite number cannot be rounded");
        } else if (isWhole(number) && places >= 0) {
            return number;
        }
        BigDecimal exact = decimal(number);
        if (places >= exact.scale()) {
            return places > 0 ? exact : whole(exact.toBigInteger());
        } else if (-places > (long) exact.precision() - exact.scale()) {
            return ZERO;
        }
        BigDecimal rounded = exact.setScale((int) places, mode);
        return places > 0 ? rounded : whole(rounded.toBigInteger());
    }

    static int signum(Number number) {
        if (number instanceof Long whole) {
            return Long.signum(whole);
        } else if (number instanceof BigInteger whole) {
            return whole.signum();
        }
        return number instanceof BigDecimal exact ? exact.signum() : (int) Math.signum(number.doubleValue());
    }

    /** How two numbers lie to each other, exactly: negative, zero or positive. */
    static int compare(Number a, Number b) {
        if (a instanceof Long one && b instanceof Long other) {
            return Long.compare(one, other);
        } else if (areWhole(a, b)) {
            return big(a).compareTo(big(b));
        }
        return areFinite(a, b) ? decimal(a).compareTo(decimal(b)) : Double.compare(a.doubleValue(), b.doubleValue());
    }

    /** What a template sees of a number: decimals are doubles there. */
    static Object result(Number number) {
        return number instanceof BigDecimal exact ? (Object) exact.doubleValue() : number;
    }

    static Number whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof BigInteger;
    }

    private static boolean areWhole(Number a, Number b) {
        return isWhole(a) && isWhole(b);
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double);
    }

    private static boolean areFinite(Number a, Number b) {
        return isFinite(a) && isFinite(b);
    }

    private static BigInteger big(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(big(number));
    }
}
