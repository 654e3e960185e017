package dev.attune.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times of a recurrence rule by its definition in RFC 5545, hour by hour or day by day from the start on, for rules of whole minutes
 * without {@code BYWEEKNO} and {@code BYSECOND}.
 */
final class NaiveRecurrence {

    private final Map<String, String> parts = new HashMap<>();
    private final LocalDateTime start;
    private final DayOfWeek weekStart;
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    NaiveRecurrence(String rule, LocalDateTime start) {
        for (String part : rule.split(";")) {
            String name = part.split("=")[0];
            String value = part.split("=")[1];
            parts.put(name, value);
            if (value.matches("[-0-9,]+")) {
                numbers.put(
                        name, Stream.of(value.split(",")).map(Integer::parseInt).toList());
            }
        }
        this.start = start;
        this.weekStart = parts.containsKey("WKST") ? day(parts.get("WKST")) : DayOfWeek.MONDAY;
    }

    /** The times not later than an end. */
    List<LocalDateTime> times(LocalDateTime end) {
        TreeMap<Long, TreeSet<LocalDateTime>> periods = new TreeMap<>();
        List<LocalTime> timesOfDay = timesOfDay();
        Period longest = parts.get("FREQ").equals("YEARLY") ? Period.ofYears(1) : Period.ofDays(31);
        LocalDate last = end.toLocalDate().plus(longest);
        for (LocalDate day = start.toLocalDate().minus(longest); !day.isAfter(last); day = day.plusDays(1)) {
            if (isDay(day)) {
                for (LocalTime time : timesOfDay) {
                    LocalDateTime each = day.atTime(time);
                    long period = period(each);
                    if (period >= 0 && period % number("INTERVAL", 1) == 0) {
                        periods.computeIfAbsent(period, key -> new TreeSet<>()).add(each);
                    }
                }
            }
        }
        LocalDateTime until = parts.containsKey("UNTIL")
                ? LocalDateTime.parse(parts.get("UNTIL"), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
                : LocalDateTime.MAX;
        return periods.values().stream()
                .flatMap(this::chosen)
                .filter(each -> !each.isBefore(start) && !each.isAfter(until))
                .limit(number("COUNT", Integer.MAX_VALUE))
                .filter(each -> !each.isAfter(end))
                .toList();
    }

    private Stream<LocalDateTime> chosen(TreeSet<LocalDateTime> period) {
        List<LocalDateTime> all = new ArrayList<>(period);
        if (!parts.containsKey("BYSETPOS")) {
            return all.stream();
        }
        TreeSet<LocalDateTime> chosen = new TreeSet<>();
        for (int position : numbers("BYSETPOS")) {
            int index = position > 0 ? position - 1 : all.size() + position;
            if (index >= 0 && index < all.size()) {
                chosen.add(all.get(index));
            }
        }
        return chosen.stream();
    }

    private long period(LocalDateTime each) {
        return switch (parts.get("FREQ")) {
            case "HOURLY" -> ChronoUnit.HOURS.between(hour(start), hour(each));
            case "DAILY" -> ChronoUnit.DAYS.between(start.toLocalDate(), each.toLocalDate());
            case "WEEKLY" -> ChronoUnit.WEEKS.between(week(start), week(each));
            case "MONTHLY" -> 12L * (each.getYear() - start.getYear()) + each.getMonthValue() - start.getMonthValue();
            default -> each.getYear() - start.getYear();
        };
    }

    private static LocalDateTime hour(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private LocalDate week(LocalDateTime time) {
        return time.toLocalDate().with(TemporalAdjusters.previousOrSame(weekStart));
    }

    private List<LocalTime> timesOfDay() {
        boolean hourly = parts.get("FREQ").equals("HOURLY");
        List<Integer> every = hourly ? IntStream.range(0, 24).boxed().toList() : List.of(start.getHour());
        List<LocalTime> times = new ArrayList<>();
        for (int hour : numbers.getOrDefault("BYHOUR", every)) {
            for (int minute : numbers.getOrDefault("BYMINUTE", List.of(start.getMinute()))) {
                times.add(LocalTime.of(hour, minute));
            }
        }
        return times;
    }

    private boolean isDay(LocalDate day) {
        boolean inMonth = !parts.containsKey("BYMONTH") || numbers("BYMONTH").contains(day.getMonthValue());
        boolean inYear = !parts.containsKey("BYYEARDAY") || isOf("BYYEARDAY", day.getDayOfYear(), day.lengthOfYear());
        boolean ofMonth =
                !parts.containsKey("BYMONTHDAY") || isOf("BYMONTHDAY", day.getDayOfMonth(), day.lengthOfMonth());
        boolean ofWeek = !parts.containsKey("BYDAY")
                || Stream.of(parts.get("BYDAY").split(",")).anyMatch(each -> isWeekday(each, day));
        return inMonth && inYear && ofMonth && ofWeek && isLikeTheStart(day);
    }

    /** What a rule leaves open is as at the start. */
    private boolean isLikeTheStart(LocalDate day) {
        boolean open = Stream.of("BYYEARDAY", "BYMONTHDAY", "BYDAY").noneMatch(parts::containsKey);
        return switch (parts.get("FREQ")) {
            case "WEEKLY" -> parts.containsKey("BYDAY") || day.getDayOfWeek() == start.getDayOfWeek();
            case "MONTHLY" -> !open || day.getDayOfMonth() == start.getDayOfMonth();
            case "YEARLY" ->
                !open
                        || (day.getDayOfMonth() == start.getDayOfMonth()
                                && (parts.containsKey("BYMONTH") || day.getMonth() == start.getMonth()));
            default -> true;
        };
    }

    private boolean isOf(String part, int number, int length) {
        return numbers(part).contains(number) || numbers(part).contains(number - length - 1);
    }

    private boolean isWeekday(String part, LocalDate day) {
        String letters = part.substring(part.length() - 2);
        if (day(letters) != day.getDayOfWeek() || part.length() == 2) {
            return day(letters) == day.getDayOfWeek();
        }
        int ordinal = Integer.parseInt(part.substring(0, part.length() - 2));
        boolean ofMonth = parts.get("FREQ").equals("MONTHLY") || parts.containsKey("BYMONTH");
        int number = ofMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = ofMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return ordinal > 0 ? (number + 6) / 7 == ordinal : (length - number) / 7 + 1 == -ordinal;
    }

    private static DayOfWeek day(String letters) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(letters))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> numbers(String part) {
        return numbers.get(part);
    }

    private int number(String part, int otherwise) {
        return numbers.containsKey(part) ? numbers.get(part).get(0) : otherwise;
    }
}
