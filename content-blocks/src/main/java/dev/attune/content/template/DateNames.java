package dev.attune.content.template;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of months, days and halves of days in one language. */
final class DateNames {

    /** Locales come from requests, so they must not be able to fill the memory. */
    private static final int MOST_LOCALES = 500;

    private static final Map<Locale, DateNames> KNOWN = new ConcurrentHashMap<>();

    private final String[] months;
    private final String[] shortMonths;
    private final String[] days;
    private final String[] shortDays;
    private final String[] halves;

    private DateNames(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        months = symbols.getMonths();
        shortMonths = symbols.getShortMonths();
        days = fromMonday(symbols.getWeekdays());
        shortDays = fromMonday(symbols.getShortWeekdays());
        halves = symbols.getAmPmStrings();
    }

    /** The names of this locale; English ones for a locale without a language. */
    static DateNames of(Locale locale) {
        Locale spoken = locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
        DateNames names = KNOWN.get(spoken);
        if (names == null) {
            names = new DateNames(spoken);
            if (KNOWN.size() < MOST_LOCALES) {
                KNOWN.put(spoken, names);
            }
        }
        return names;
    }

    private static String[] fromMonday(String[] fromSundayAtOne) {
        String[] names = Arrays.copyOfRange(fromSundayAtOne, 2, 9);
        names[6] = fromSundayAtOne[1];
        return names;
    }

    String month(int month) {
        return months[month - 1];
    }

    String shortMonth(int month) {
        return shortMonths[month - 1];
    }

    /** The name of a day, 1 for Monday. */
    String day(int day) {
        return days[day - 1];
    }

    String shortDay(int day) {
        return shortDays[day - 1];
    }

    String half(int hour) {
        return halves[hour < 12 ? 0 : 1];
    }
}
