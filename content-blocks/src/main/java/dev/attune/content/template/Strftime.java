package dev.attune.content.template;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Formats moments by the conversions of C's {@code strftime} with Ruby's flags: {@code -} for no padding, {@code 0} and {@code _} for
 * zeros and spaces, {@code ^} for capitals, {@code :} for a colon in the offset. What it does not know it writes as it is.
 */
final class Strftime {

    private static final char DEFAULT_PAD = '\0';

    private final ZonedDateTime moment;
    private final Locale locale;
    private final StringBuilder target;
    private char pad;
    private boolean capitals;
    private boolean colon;

    private Strftime(ZonedDateTime moment, Locale locale, StringBuilder target) {
        this.moment = moment;
        this.locale = locale;
        this.target = target;
    }

    static void append(String format, ZonedDateTime moment, Locale locale, StringBuilder target) {
        new Strftime(moment, locale, target).format(format);
    }

    private void format(String format) {
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c != '%') {
                target.append(c);
                i++;
                continue;
            }
            int conversion = flags(format, i + 1);
            if (conversion == format.length() || !convert(format.charAt(conversion))) {
                target.append(format, i, Math.min(format.length(), conversion + 1));
            }
            i = conversion + 1;
        }
    }

    /** Reads flags; where they end. */
    private int flags(String format, int from) {
        pad = DEFAULT_PAD;
        capitals = false;
        colon = false;
        int i = from;
        for (; i < format.length(); i++) {
            switch (format.charAt(i)) {
                case '-' -> pad = '-';
                case '0' -> pad = '0';
                case '_' -> pad = ' ';
                case '^' -> capitals = true;
                case ':' -> colon = true;
                default -> {
                    return i;
                }
            }
        }
        return i;
    }

    private boolean convert(char conversion) {
        switch (conversion) {
            case 'Y' -> target.append(moment.getYear());
            case 'C' -> number(Math.floorDiv(moment.getYear(), 100), 2, '0');
            case 'y' -> number(Math.floorMod(moment.getYear(), 100), 2, '0');
            case 'm' -> number(moment.getMonthValue(), 2, '0');
            case 'd' -> number(moment.getDayOfMonth(), 2, '0');
            case 'e' -> number(moment.getDayOfMonth(), 2, ' ');
            case 'j' -> number(moment.getDayOfYear(), 3, '0');
            case 'H' -> number(moment.getHour(), 2, '0');
            case 'k' -> number(moment.getHour(), 2, ' ');
            case 'I' -> number(halfDayHour(), 2, '0');
            case 'l' -> number(halfDayHour(), 2, ' ');
            case 'M' -> number(moment.getMinute(), 2, '0');
            case 'S' -> number(moment.getSecond(), 2, '0');
            case 'L' -> number(moment.getNano() / 1_000_000, 3, '0');
            case 'N' -> number(moment.getNano(), 9, '0');
            case 's' -> target.append(moment.toEpochSecond());
            default -> {
                return week(conversion) || word(conversion) || combination(conversion);
            }
        }
        return true;
    }

    private boolean week(char conversion) {
        int weekday = moment.getDayOfWeek().getValue();
        switch (conversion) {
            case 'u' -> target.append(weekday);
            case 'w' -> target.append(weekday % 7);
            case 'G' -> target.append(moment.get(IsoFields.WEEK_BASED_YEAR));
            case 'g' -> number(Math.floorMod(moment.get(IsoFields.WEEK_BASED_YEAR), 100), 2, '0');
            case 'V' -> number(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
            case 'U' -> number(moment.get(WeekFields.of(DayOfWeek.SUNDAY, 7).weekOfYear()), 2, '0');
            case 'W' -> number(moment.get(WeekFields.of(DayOfWeek.MONDAY, 7).weekOfYear()), 2, '0');
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean word(char conversion) {
        DateNames names = DateNames.of(locale);
        switch (conversion) {
            case 'B' -> text(names.month(moment.getMonthValue()));
            case 'b', 'h' -> text(names.shortMonth(moment.getMonthValue()));
            case 'A' -> text(names.day(moment.getDayOfWeek().getValue()));
            case 'a' -> text(names.shortDay(moment.getDayOfWeek().getValue()));
            case 'p' -> text(names.half(moment.getHour()));
            case 'P' -> target.append(names.half(moment.getHour()).toLowerCase(Locale.ROOT));
            case 'Z' -> text(zone());
            case 'z' -> offset();
            case 'n' -> target.append('\n');
            case 't' -> target.append('\t');
            case '%' -> target.append('%');
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean combination(char conversion) {
        switch (conversion) {
            case 'D', 'x' -> nested("%m/%d/%y");
            case 'F' -> nested("%Y-%m-%d");
            case 'T', 'X' -> nested("%H:%M:%S");
            case 'R' -> nested("%H:%M");
            case 'r' -> nested("%I:%M:%S %p");
            case 'c' -> nested("%a %b %e %H:%M:%S %Y");
            case 'v' -> nested("%e-%^b-%Y");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nested(String format) {
        append(format, moment, locale, target);
    }

    private int halfDayHour() {
        return moment.get(ChronoField.CLOCK_HOUR_OF_AMPM);
    }

    /** The short name of the zone as it is at this moment, summer time included. */
    private String zone() {
        boolean summer = moment.getZone().getRules().isDaylightSavings(moment.toInstant());
        return moment.getZone() instanceof ZoneOffset offset && offset.getTotalSeconds() == 0
                ? "UTC"
                : TimeZone.getTimeZone(moment.getZone()).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
    }

    private void offset() {
        int minutes = moment.getOffset().getTotalSeconds() / 60;
        target.append(minutes < 0 ? '-' : '+');
        int absolute = Math.abs(minutes);
        pad = '0';
        number(absolute / 60, 2, '0');
        target.append(colon ? ":" : "");
        number(absolute % 60, 2, '0');
    }

    private void text(String text) {
        target.append(capitals ? text.toUpperCase(locale) : text);
    }

    private void number(int number, int width, char usualPad) {
        char padding = pad == DEFAULT_PAD ? usualPad : pad;
        if (padding != '-') {
            int digits = 1;
            for (int rest = number / 10; rest != 0; rest /= 10) {
                digits++;
            }
            for (; digits < width; digits++) {
                target.append(padding);
            }
        }
        target.append(number);
    }
}
