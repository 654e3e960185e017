package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Suggestion;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads conditions on the instant of the decision. */
final class TimeReader {

    private static final String TIME = "a time of day such as \"18:00\"";
    private static final String DATE_TIME = "a local date and time such as \"2026-12-24T18:00\", or a date";

    private TimeReader() {}

    static Condition read(String kind, Members members, Reading reading) {
        Condition condition = switch (kind) {
            case "timeOfDay" ->
                new TimeCondition.TimeOfDay(
                        members.parsed("from", IsoForm::time, TIME, LocalTime.MIN),
                        members.parsed("to", IsoForm::time, TIME, LocalTime.NOON),
                        members.zone());
            case "daysOfWeek" ->
                new TimeCondition.DaysOfWeek(constants("days", DayOfWeek.class, members, reading), members.zone());
            case "daysOfMonth" -> new TimeCondition.DaysOfMonth(numbers(members, reading), members.zone());
            case "months" ->
                new TimeCondition.Months(constants("months", Month.class, members, reading), members.zone());
            case "dateRange" -> dateRange(members, reading);
            case "recurring" ->
                new TimeCondition.Recurring(
                        members.name("rule"),
                        members.parsed("start", IsoForm::dateTime, DATE_TIME, LocalDateTime.MIN),
                        members.duration("duration"),
                        members.zone());
            default ->
                new TimeCondition.Holiday(members.name("country"), members.optionalText("region"), members.zone());
        };
        members.end();
        return condition;
    }

    private static Condition dateRange(Members members, Reading reading) {
        LocalDateTime from = optionalDateTime("from", members);
        LocalDateTime to = optionalDateTime("to", members);
        ZoneChoice zone = members.zone();
        if (!members.has("from") && !members.has("to")) {
            reading.problem(members.pointer(), "The range has no bound: give \"from\", \"to\" or both.");
        }
        return new TimeCondition.DateRange(from, to, zone);
    }

    private static @Nullable LocalDateTime optionalDateTime(String name, Members members) {
        members.take(name);
        return members.has(name) ? members.parsed(name, IsoForm::dateTime, DATE_TIME, LocalDateTime.MIN) : null;
    }

    private static Set<Integer> numbers(Members members, Reading reading) {
        Set<Integer> numbers = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode element : members.list("days")) {
            String place = JsonPointer.index(members.pointer("days"), index++);
            if (element.isIntegralNumber() && element.canConvertToInt()) {
                numbers.add(element.intValue());
            } else {
                reading.problem(place, "A day of the month is a whole number: 1 to 31, or -1 for the last day.");
            }
        }
        return numbers;
    }

    private static <E extends Enum<E>> Set<E> constants(String name, Class<E> type, Members members, Reading reading) {
        Set<E> constants = new LinkedHashSet<>();
        List<String> words =
                Stream.of(type.getEnumConstants()).map(JsonNames::lower).toList();
        int index = 0;
        for (JsonNode element : members.list(name)) {
            String place = JsonPointer.index(members.pointer(name), index++);
            String word = element.isString() ? element.stringValue() : "";
            int position = words.indexOf(word);
            if (position >= 0) {
                constants.add(type.getEnumConstants()[position]);
            } else {
                String written = element.isString() ? Spelling.quoted(word) : JsonNames.kind(element);
                reading.problem(
                        place,
                        "Expected is one of " + String.join(", ", words) + ", not " + written + "."
                                + Suggestion.sentence(word, words));
            }
        }
        return constants;
    }
}
