package dev.attune.rules;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The local times of a recurrence rule (RFC 5545, section 3.3.10), as seconds of local time since 1970-01-01T00:00. They are found near
 * any time by calculation and not by counting from the start, unless the rule has a {@code COUNT}.
 */
final class Recurrence {

    /** Later times than this are not looked for. */
    static final long END = second(LocalDateTime.of(9999, 12, 31, 0, 0));

    private final RecurrenceRule rule;
    private final LocalDateTime start;

    Recurrence(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** The rule of a condition, which a check has found to be sound. */
    static Recurrence of(String text, LocalDateTime start) {
        try {
            return new Recurrence(parse(text), start);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static RecurrenceRule parse(String text) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(text.toUpperCase(Locale.ROOT), RfcMode.RFC5545_STRICT);
    }

    static long second(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }

    static LocalDateTime local(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    private static DateTime dateTime(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    /**
     * The times from one, included, to another, excluded; before them the last earlier one unless it is before the earliest, and after
     * them the first later one.
     */
    SortedTimes around(long earliest, long from, long to) {
        return from > END ? new SortedTimes(new long[0], false) : collect(earliest, from, to, Integer.MAX_VALUE);
    }

    /** The first times, at most so many and only those before an end, and the first one after that end. */
    SortedTimes first(int most, long end) {
        return collect(second(start), Long.MIN_VALUE, end, most);
    }

    private SortedTimes collect(long earliest, long from, long to, int most) {
        long[] found = new long[16];
        int size = 0;
        try {
            RecurrenceRuleIterator times = iterator(earliest);
            while (times.hasNext() && size < most) {
                long time = Math.floorDiv(times.nextMillis(), 1_000L);
                size = size == 1 && time < from ? 0 : size; // only the last earlier one is of use
                found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                found[size++] = time;
                if (time >= to) {
                    break;
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) { // how the library gives up
            return new SortedTimes(Arrays.copyOf(found, size), true);
        }
        return new SortedTimes(Arrays.copyOf(found, size), false);
    }

    private RecurrenceRuleIterator iterator(long earliest) {
        synchronized (rule) {
            RecurrenceRuleIterator times = rule.iterator(dateTime(start));
            if (earliest > second(start)) {
                times.fastForward(dateTime(local(earliest)));
            }
            return times;
        }
    }
}
