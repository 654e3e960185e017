package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sentences of conditions on the instant of the decision. */
final class TimeSentences implements TimeCondition.Visitor<String> {

    /** In whose zone, with a leading space. */
    static String in(ZoneChoice zone) {
        if (zone instanceof ZoneChoice.Fixed fixed) {
            return " in the zone " + fixed.zone().getId();
        }
        return zone instanceof ZoneChoice.Site ? " in the site's zone" : " in the visitor's zone";
    }

    @Override
    public String timeOfDay(TimeCondition.TimeOfDay condition) {
        return "it is between " + condition.from() + " and " + condition.to() + in(condition.zone());
    }

    @Override
    public String daysOfWeek(TimeCondition.DaysOfWeek condition) {
        List<String> days =
                condition.days().stream().sorted().map(TimeSentences::day).toList();
        return "it is " + Words.joined(days, " or ") + in(condition.zone());
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String daysOfMonth(TimeCondition.DaysOfMonth condition) {
        Comparator<Integer> order =
                Comparator.comparing((Integer day) -> day < 0).thenComparing(Math::abs);
        List<String> days = condition.days().stream()
                .sorted(order)
                .map(TimeSentences::dayOfMonth)
                .toList();
        return "it is " + Words.joined(days, " or ") + " of the month" + in(condition.zone());
    }

    private static String dayOfMonth(int day) {
        if (day > 0) {
            return "day " + day;
        }
        return day == -1 ? "the last day" : "day " + -day + " from the end";
    }

    @Override
    public String months(TimeCondition.Months condition) {
        List<String> months =
                condition.months().stream().sorted().map(TimeSentences::month).toList();
        return "it is " + Words.joined(months, " or ") + in(condition.zone());
    }

    private static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String dateRange(TimeCondition.DateRange condition) {
        String range;
        if (condition.from() != null && condition.to() != null) {
            range = "between " + Words.dateTime(condition.from()) + " and " + Words.dateTime(condition.to());
        } else if (condition.from() != null) {
            range = Words.dateTime(condition.from()) + " or later";
        } else {
            range = condition.to() == null ? "any time" : "before " + Words.dateTime(condition.to());
        }
        return "it is " + range + in(condition.zone());
    }

    @Override
    public String recurring(TimeCondition.Recurring condition) {
        return "it is within " + Words.duration(condition.duration()) + " from each time of " + condition.rule()
                + ", first " + Words.dateTime(condition.start()) + in(condition.zone());
    }

    @Override
    public String holiday(TimeCondition.Holiday condition) {
        String region = condition.region() == null ? "" : " (" + condition.region() + ")";
        return "it is a public holiday of " + condition.country() + region + in(condition.zone());
    }
}
