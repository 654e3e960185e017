package dev.attune.demo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of money, counted in the smallest unit of its currency so that sums are exact.
 *
 * @param minor the amount in minor units, cents for the euro
 * @param currency the ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** The amount of nothing in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum with another amount of the same currency. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** The difference to another amount of the same currency. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /** This amount taken several times. */
    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }

    /** The amount as a customer reads it, such as {@code €239.00}. */
    @JsonProperty
    public String text() {
        int digits = currency.getDefaultFractionDigits();
        long unit = (long) Math.pow(10, digits);
        String symbol = currency.getSymbol(Locale.GERMANY);
        String whole = String.format(Locale.ROOT, "%,d", minor / unit);
        return digits == 0 ? symbol + whole : symbol + whole + "." + padded(minor % unit, digits);
    }

    private static String padded(long rest, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", rest);
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " with " + other.currency);
        }
    }
}
