package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.problem.Problem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** Finds what is wrong with a recurring window; pointers are relative to the condition. */
final class RecurrenceCheck {

    static final int LONGEST_RULE = 500;
    static final int MOST_COUNT = 10_000;
    static final int MOST_INTERVAL = 1_000;

    /** How many times of day a rule may name. */
    static final int MOST_TIMES = 48;

    static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    /** How far a rule is tried out: so many times, or so many seconds, the calendar's whole cycle of 400 years. */
    private static final int TRIED = 1_000;

    private static final long CYCLE = 146_097L * 86_400;

    private static final String RULE = "/recurring/rule";

    private final TimeCondition.Recurring condition;
    private final List<Problem> problems = new ArrayList<>();

    private RecurrenceCheck(TimeCondition.Recurring condition) {
        this.condition = condition;
    }

    static List<Problem> check(TimeCondition.Recurring condition) {
        return new RecurrenceCheck(condition).check();
    }

    private List<Problem> check() {
        start();
        duration();
        if (condition.rule().length() > LONGEST_RULE) {
            return problem(
                    RULE, "The rule may have " + LONGEST_RULE + " characters: split it into several conditions.");
        }
        try {
            RecurrenceRule rule = Recurrence.parse(condition.rule());
            parts(rule);
            until(rule);
            if (problems.isEmpty()) {
                times(new Recurrence(rule, condition.start()), rule.getFreq());
            }
        } catch (InvalidRecurrenceRuleException e) {
            problem(
                    RULE,
                    Spelling.quoted(condition.rule()) + " is not a rule of RFC 5545: " + e.getMessage()
                            + ". Write one such as \"FREQ=WEEKLY;BYDAY=FR\".");
        }
        return problems;
    }

    private List<Problem> problem(String pointer, String message) {
        problems.add(Problem.error(pointer, message));
        return problems;
    }

    private void start() {
        LocalDateTime start = condition.start();
        if (start.getYear() < 1 || start.getYear() > 9999) {
            problem("/recurring/start", "The start must lie in the years 1 to 9999.");
        } else if (!start.truncatedTo(ChronoUnit.SECONDS).equals(start)) {
            problem("/recurring/start", "The start must be a whole second: take the fraction out.");
        }
    }

    private void duration() {
        Duration duration = condition.duration();
        if (duration.isNegative() || duration.isZero() || duration.toNanosPart() != 0) {
            problem("/recurring/duration", "A window lasts a whole number of seconds, at least one.");
        } else if (duration.compareTo(LONGEST_WINDOW) > 0) {
            problem(
                    "/recurring/duration",
                    "A window may last " + LONGEST_WINDOW.toDays() + " days: use \"dateRange\" for a longer one.");
        }
    }

    private void parts(RecurrenceRule rule) {
        Freq freq = rule.getFreq();
        if (freq == Freq.SECONDLY || freq == Freq.MINUTELY) {
            problem(RULE, "FREQ=" + freq + " is too frequent: use HOURLY at most, with a longer duration.");
        }
        refuse(
                rule,
                EnumSet.of(Part.RSCALE, Part.SKIP),
                "Other calendars than the Gregorian, and skipping in them, are not part of RFC 5545: take RSCALE and SKIP out.");
        refuse(
                rule,
                EnumSet.of(Part.BYWEEKNO),
                "BYWEEKNO is not supported: name the days by BYMONTH, BYMONTHDAY, BYYEARDAY or BYDAY.");
        if (freq == Freq.HOURLY) {
            refuse(
                    rule,
                    EnumSet.of(Part.BYMONTH, Part.BYMONTHDAY, Part.BYYEARDAY),
                    "FREQ=HOURLY names no months or days of them: write FREQ=DAILY with BYHOUR.");
        }
        if (freq == Freq.YEARLY && rule.hasPart(Part.BYMONTHDAY) && !rule.hasPart(Part.BYMONTH)) {
            problem(RULE, "FREQ=YEARLY with BYMONTHDAY needs BYMONTH: name the months, or write FREQ=MONTHLY.");
        }
        if (rule.hasPart(Part.BYYEARDAY) && rule.hasPart(Part.BYSETPOS)) {
            problem(RULE, "BYYEARDAY and BYSETPOS do not go together: name only the days of the year that count.");
        }
        if (rule.getInterval() > MOST_INTERVAL) {
            problem(RULE, "INTERVAL may be " + MOST_INTERVAL + ": choose a FREQ with longer periods.");
        }
        if (rule.getCount() != null && rule.getCount() > MOST_COUNT) {
            problem(RULE, "COUNT may be " + MOST_COUNT + ": use UNTIL with a date and time.");
        }
        int times = size(rule, Part.BYHOUR) * size(rule, Part.BYMINUTE) * size(rule, Part.BYSECOND);
        if (times > MOST_TIMES) {
            problem(
                    RULE,
                    "The rule names " + times + " times by BYHOUR, BYMINUTE and BYSECOND; it may name " + MOST_TIMES
                            + ": use fewer of them and a longer duration.");
        }
    }

    private void refuse(RecurrenceRule rule, Set<Part> parts, String message) {
        if (parts.stream().anyMatch(rule::hasPart)) {
            problem(RULE, message);
        }
    }

    private static int size(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? Math.max(1, rule.getByPart(part).size()) : 1;
    }

    private void until(RecurrenceRule rule) {
        DateTime until = rule.getUntil();
        if (until != null && (until.isAllDay() || !until.isFloating())) {
            problem(
                    RULE,
                    "UNTIL must be a local date and time, as the start is: write one such as UNTIL=20261224T180000, without Z.");
        }
    }

    private void times(Recurrence recurrence, Freq freq) {
        long start = Recurrence.second(condition.start());
        SortedTimes times = recurrence.first(TRIED, Math.min(start + CYCLE, Recurrence.END));
        if (times.gaveUp()) {
            problem(
                    RULE,
                    "The rule asks for days that never come, or that lie too far apart to be found with FREQ=" + freq
                            + ": take parts out, or write the same with " + longer(freq) + ".");
        } else if (times.size() == 0) {
            problem(RULE, "There is never a window, since UNTIL lies before the start: choose a later one.");
        } else if (times.get(0) != start) {
            problem(
                    "/recurring/start",
                    "The start must be the first time of the rule, which is " + Recurrence.local(times.get(0))
                            + ": write that.");
        }
    }

    private static String longer(Freq freq) {
        return freq == Freq.YEARLY ? "a smaller INTERVAL or fewer parts" : "FREQ=YEARLY";
    }
}
