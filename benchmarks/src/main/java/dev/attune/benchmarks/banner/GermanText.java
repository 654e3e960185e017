package dev.attune.benchmarks.banner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Amounts and days as Germans write them, without any format object: the same work for whoever renders. */
public final class GermanText {

    private static final String[] MONTHS = {
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember"
    };

    private static final int USUAL_LENGTH = 24;

    private GermanText() {}

    /** Such as {@code 1.349,00 €}. */
    public static String euros(long cents) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        euros(cents, text);
        return text.toString();
    }

    static void euros(long cents, StringBuilder target) {
        thousands(cents / 100, target);
        long rest = cents % 100;
        target.append(',')
                .append((char) ('0' + rest / 10))
                .append((char) ('0' + rest % 10))
                .append("\u00a0€");
    }

    private static void thousands(long whole, StringBuilder target) {
        if (whole < 1_000) {
            target.append(whole);
            return;
        }
        thousands(whole / 1_000, target);
        long last = whole % 1_000;
        target.append('.')
                .append((char) ('0' + last / 100))
                .append((char) ('0' + last / 10 % 10))
                .append((char) ('0' + last % 10));
    }

    /** Such as {@code 1 November 2026}. */
    public static String day(Instant instant, ZoneId zone) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        day(instant, zone, text);
        return text.toString();
    }

    static void day(Instant instant, ZoneId zone, StringBuilder target) {
        ZonedDateTime day = instant.atZone(zone);
        target.append(day.getDayOfMonth())
                .append(' ')
                .append(MONTHS[day.getMonthValue() - 1])
                .append(' ')
                .append(day.getYear());
    }
}
