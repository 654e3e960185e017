package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.problem.Problem;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a condition on the instant of the decision; pointers are relative to the condition. */
final class TimeCheck implements TimeCondition.Visitor<List<Problem>> {

    @Override
    public List<Problem> timeOfDay(TimeCondition.TimeOfDay condition) {
        return condition.from().equals(condition.to())
                ? List.of(Problem.error(
                        "/timeOfDay",
                        "The window is empty, since it ends when it begins: choose another \"to\", or take the condition"
                                + " out for the whole day."))
                : List.of();
    }

    @Override
    public List<Problem> daysOfWeek(TimeCondition.DaysOfWeek condition) {
        return notEmpty(condition.days().size(), "/daysOfWeek/days");
    }

    @Override
    public List<Problem> daysOfMonth(TimeCondition.DaysOfMonth condition) {
        List<Integer> wrong = condition.days().stream()
                .filter(day -> day == 0 || day > 31 || day < -31)
                .sorted()
                .toList();
        return wrong.isEmpty()
                ? notEmpty(condition.days().size(), "/daysOfMonth/days")
                : List.of(Problem.error(
                        "/daysOfMonth/days",
                        wrong.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + (wrong.size() == 1 ? " is not a day" : " are not days")
                                + " of the month: use 1 to 31, or -1 for the last day, -2 for the one before it, and so"
                                + " on."));
    }

    @Override
    public List<Problem> months(TimeCondition.Months condition) {
        return notEmpty(condition.months().size(), "/months/months");
    }

    @Override
    public List<Problem> dateRange(TimeCondition.DateRange condition) {
        LocalDateTime from = condition.from();
        LocalDateTime to = condition.to();
        if (from == null && to == null) {
            return List.of(Problem.error("/dateRange", "The range has no bound: give \"from\", \"to\" or both."));
        }
        if (isFar(from) || isFar(to)) {
            return List.of(Problem.error("/dateRange", "The bounds must lie in the years 1 to 9999."));
        }
        return from != null && to != null && !from.isBefore(to)
                ? List.of(Problem.error(
                        "/dateRange", "The range is empty: \"from\" must be earlier than \"to\". Exchange them."))
                : List.of();
    }

    private static boolean isFar(@Nullable LocalDateTime bound) {
        return bound != null && (bound.getYear() < 1 || bound.getYear() > 9999);
    }

    @Override
    public List<Problem> recurring(TimeCondition.Recurring condition) {
        return RecurrenceCheck.check(condition);
    }

    @Override
    public List<Problem> holiday(TimeCondition.Holiday condition) {
        return HolidayCheck.check(condition);
    }

    private static List<Problem> notEmpty(int size, String pointer) {
        return size == 0
                ? List.of(Problem.error(pointer, "The list is empty: name at least one, or take the condition out."))
                : List.of();
    }
}
