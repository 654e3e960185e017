package dev.attune.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * The one form of dates, times and durations in conditions: that part of ISO 8601 which RFC 3339 keeps, with years of four digits, and
 * for durations days, hours, minutes and seconds without signs. The schema of conditions has the same patterns.
 */
final class IsoForm {

    static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    static final String DATE_TIME = DATE + "(T" + TIME + ")?";
    static final String INSTANT =
            DATE + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])";
    static final String DURATION = "(?=.*[1-9])P(?=[0-9T])([0-9]{1,9}D)?"
            + "(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?";

    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern TIMES = Pattern.compile(TIME);
    private static final Pattern DATE_TIMES = Pattern.compile(DATE_TIME);
    private static final Pattern INSTANTS = Pattern.compile(INSTANT);
    private static final Pattern DURATIONS = Pattern.compile(DURATION);

    private IsoForm() {}

    /**
     * A date such as {@code 2026-12-24}.
     *
     * @throws DateTimeException if the text is none
     */
    static LocalDate date(String text) {
        return LocalDate.parse(require(DATES, text));
    }

    /**
     * A time of day such as {@code 18:00}.
     *
     * @throws DateTimeException if the text is none
     */
    static LocalTime time(String text) {
        return LocalTime.parse(require(TIMES, text));
    }

    /**
     * A local date and time such as {@code 2026-12-24T18:00}; a date alone is its first moment.
     *
     * @throws DateTimeException if the text is none
     */
    static LocalDateTime dateTime(String text) {
        String form = require(DATE_TIMES, text);
        return form.indexOf('T') < 0 ? LocalDate.parse(form).atStartOfDay() : LocalDateTime.parse(form);
    }

    /**
     * An instant such as {@code 2026-12-24T18:00:00Z}, or with an offset from UTC.
     *
     * @throws DateTimeException if the text is none
     */
    static Instant instant(String text) {
        return OffsetDateTime.parse(require(INSTANTS, text)).toInstant();
    }

    /**
     * A duration such as {@code PT10M}, longer than nothing.
     *
     * @throws DateTimeException if the text is none
     */
    static Duration duration(String text) {
        return Duration.parse(require(DURATIONS, text));
    }

    private static String require(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new DateTimeException("not of the form " + pattern);
        }
        return text;
    }
}
