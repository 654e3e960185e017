package dev.attune.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public holidays as the laws of a few places have them, written out. */
final class NaiveHolidays {

    /** Places of which only the days from 24 March to 2 April 2026 are told. */
    private static final Map<String, Set<LocalDate>> SPRING = Map.of(
            "MG", Set.of(LocalDate.of(2026, 3, 29)),
            "MT", Set.of(LocalDate.of(2026, 3, 31)),
            "US/CA", Set.of(LocalDate.of(2026, 3, 31)));

    private static final LocalDate SPRING_BEGINS = LocalDate.of(2026, 3, 24);
    private static final LocalDate SPRING_ENDS = LocalDate.of(2026, 4, 2);

    private static final String GERMANY_IN_2027 = "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26";
    private static final String GERMANY_IN_2026 = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";

    /** Whole years of other places. */
    private static final Map<String, Map<Year, Set<LocalDate>>> YEARS = Map.of(
            "DE",
            Map.of(
                    Year.of(2026), days(2026, GERMANY_IN_2026),
                    Year.of(2027), days(2027, GERMANY_IN_2027)),
            "DE/BY",
            Map.of(
                    Year.of(2026), days(2026, GERMANY_IN_2026 + " 01-06 06-04 11-01"),
                    Year.of(2027), days(2027, GERMANY_IN_2027 + " 01-06 05-27 11-01")),
            "DE/BE",
            Map.of(Year.of(2026), days(2026, GERMANY_IN_2026 + " 03-08")),
            "FR",
            Map.of(Year.of(2026), days(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")),
            "US",
            Map.of(Year.of(2026), days(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")));

    private NaiveHolidays() {}

    private static Set<LocalDate> days(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .collect(Collectors.toSet());
    }

    /** The places of which the days from 24 March to 2 April 2026 are told, in a fixed order. */
    static List<String> springPlaces() {
        return Stream.concat(SPRING.keySet().stream(), Stream.of("DE")).sorted().toList();
    }

    /** Whether the laws of all these places are written out for the day of an instant, in every zone. */
    static boolean knowsAllPlaces(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.isAfter(SPRING_BEGINS) && day.isBefore(SPRING_ENDS);
    }

    /**
     * Whether a day is a holiday.
     *
     * @param place a country, and after a slash its region
     * @throws IllegalArgumentException if the laws are not written out here for that place and day
     */
    static boolean isHoliday(String place, LocalDate day) {
        Set<LocalDate> year = YEARS.getOrDefault(place, Map.of()).get(Year.from(day));
        if (year != null) {
            return year.contains(day);
        }
        if (!SPRING.containsKey(place) || day.isBefore(SPRING_BEGINS) || day.isAfter(SPRING_ENDS)) {
            throw new IllegalArgumentException("not written out: " + place + " on " + day);
        }
        return SPRING.get(place).contains(day);
    }
}
