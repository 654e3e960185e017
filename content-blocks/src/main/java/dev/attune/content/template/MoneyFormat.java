package dev.attune.content.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How amounts of one currency are written in one locale, taken once from the JDK's {@code NumberFormat}, which no two threads may
 * share.
 */
final class MoneyFormat {

    private record Kind(Locale locale, String currency) {}

    /** Locales come from requests, so they must not be able to fill the memory. */
    private static final int MOST_KINDS = 2_000;

    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final Map<Kind, MoneyFormat> KNOWN = new ConcurrentHashMap<>();

    private final int minorDigits;
    private final int groupSize;
    private final char zero;
    private final char group;
    private final char point;
    private final String before;
    private final String after;
    private final String beforeNegative;
    private final String afterNegative;

    private MoneyFormat(Locale locale, Currency currency) {
        // a locale without a language writes as English does
        Locale spoken = locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(spoken);
        format.setCurrency(currency);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        minorDigits = Math.max(0, currency.getDefaultFractionDigits());
        groupSize = format.isGroupingUsed() ? format.getGroupingSize() : 0;
        zero = symbols.getZeroDigit();
        group = symbols.getMonetaryGroupingSeparator();
        point = symbols.getMonetaryDecimalSeparator();
        before = spaced(format.getPositivePrefix());
        after = format.getPositiveSuffix();
        beforeNegative = spaced(format.getNegativePrefix());
        afterNegative = format.getNegativeSuffix();
    }

    /** A currency that is written in letters stands apart from its digits (CLDR's currency spacing, which the JDK leaves out). */
    private static String spaced(String prefix) {
        return !prefix.isEmpty() && Character.isLetter(prefix.charAt(prefix.length() - 1))
                ? prefix + NO_BREAK_SPACE
                : prefix;
    }

    /** The {@code money} filter: an amount in minor units, and an ISO 4217 code. */
    static @Nullable Object apply(@Nullable Object input, @Nullable Object code, RenderState state) {
        Long amount = amount(input);
        if (amount == null) {
            return input;
        }
        return of(state.facts.locale(), Text.of(code, state)).format(amount);
    }

    private static @Nullable Long amount(@Nullable Object input) {
        if (input instanceof Double number && Math.abs(number) < 1e18) {
            return BigDecimal.valueOf(number)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        return input instanceof Long || input instanceof String ? Integers.strict(input) : null;
    }

    /** What is wrong with a constant as a currency; null if nothing is. */
    static @Nullable String complaint(@Nullable Object code) {
        return code instanceof String text && find(text) != null
                ? null
                : "not a currency: use an ISO 4217 code such as \"EUR\"";
    }

    private static @Nullable Currency find(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    static MoneyFormat of(Locale locale, String code) {
        Kind kind = new Kind(locale, code);
        MoneyFormat format = KNOWN.get(kind);
        if (format == null) {
            Currency currency = find(code);
            if (currency == null) {
                throw new TemplateException("money needs an ISO 4217 currency code, not \"" + code + "\"");
            }
            format = new MoneyFormat(locale, currency);
            if (KNOWN.size() < MOST_KINDS) {
                KNOWN.put(kind, format);
            }
        }
        return format;
    }

    String format(long amount) {
        String digits = Long.toString(amount);
        int from = amount < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits.length() * 2 + 8);
        text.append(amount < 0 ? beforeNegative : before);
        int whole = digits.length() - from - minorDigits;
        if (whole <= 0) {
            text.append(zero);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && groupSize > 0 && (whole - i) % groupSize == 0) {
                text.append(group);
            }
            text.append(digit(digits.charAt(from + i)));
        }
        if (minorDigits > 0) {
            text.append(point);
            for (int i = whole; i < whole + minorDigits; i++) {
                text.append(i < 0 ? zero : digit(digits.charAt(from + i)));
            }
        }
        return text.append(amount < 0 ? afterNegative : after).toString();
    }

    private char digit(char ascii) {
        return (char) (zero + ascii - '0');
    }
}
