package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTests {

    @ParameterizedTest
    @CsvSource({
        "DE, , 2026-10-03, true",
        "DE, , 2026-10-04, false",
        "DE, , 2027-03-29, true", // Easter Monday
        "DE, , 2026-11-01, false", // All Saints' Day, in some states
        "DE, BY, 2026-11-01, true",
        "DE, BY, 2026-10-03, true",
        "DE, BY, 2026-08-08, false", // Peace Festival, in Augsburg
        "DE, BY/AG, 2026-08-08, true",
        // on a Saturday, and observed on Friday
        "US, , 2026-07-03, true",
        "US, , 2026-07-04, false",
        // on a Saturday, and observed in the year before
        "US, , 2021-12-31, true",
        "US, , 2022-01-01, false",
        // Saturday and Sunday, observed on Monday and Tuesday
        "GB, , 2027-12-27, true",
        "GB, , 2027-12-28, true",
        "FR, , 2026-07-14, true",
        "FI, , 2026-12-06, true",
        "IT, , 2026-06-02, true",
    })
    void holdsOnTheDayOnWhichAHolidayIsObserved(String country, String region, LocalDate date, boolean holiday) {
        HolidayCalendar calendar = HolidayCalendar.of(country, region);
        assertThat(calendar.isHoliday(date)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T23:59, 2026-12-25T00:00",
        "2026-12-25T00:00, 2026-12-27T00:00",
        "2026-12-27T12:00, 2027-01-01T00:00",
        "1789-07-14T12:00, 1900-01-01T00:00",
        "2100-12-26T12:00, 2100-12-27T00:00",
        "2101-01-01T00:00, ",
    })
    void changesAtMidnight(LocalDateTime local, LocalDateTime boundary) {
        assertThat(new Holidays(HolidayCalendar.of("DE", null)).nextBoundary(local))
                .isEqualTo(boundary);
    }

    @Test
    void knowsNoHolidaysBeforeAndAfterItsYears() {
        HolidayCalendar calendar = HolidayCalendar.of("DE", null);
        assertThat(calendar.isHoliday(LocalDate.of(1899, 12, 25))).isFalse();
        assertThat(calendar.isHoliday(LocalDate.of(1900, 12, 25))).isTrue();
        assertThat(calendar.isHoliday(LocalDate.of(2100, 12, 25))).isTrue();
        assertThat(calendar.isHoliday(LocalDate.of(2101, 12, 25))).isFalse();
    }

    @Test
    void isTheSameForManyThreads() {
        HolidayCalendar calendar = HolidayCalendar.of("DE", null);
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .map(each -> 2000 + each % 60)
                        .allMatch(year -> calendar.isHoliday(LocalDate.of(year, 12, 25))
                                && !calendar.isHoliday(LocalDate.of(year, 12, 24))))
                .isTrue();
    }

    @Test
    void everyCalendarCanBeRead() {
        assertThat(HolidayCalendar.countries()).hasSizeGreaterThan(150).allSatisfy(country -> {
            HolidayCalendar calendar = HolidayCalendar.of(country, null);
            calendar.isHoliday(LocalDate.of(2026, 1, 1));
            assertThat(HolidayCheck.check(new TimeCondition.Holiday(country, null, ZoneChoice.SITE)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de||/holiday/country: There is no calendar of public holidays for the country \"de\". Did you mean \"DE\"?",
                "UK||/holiday/country: There is no calendar of public holidays for the country \"UK\". Did you mean \"GB\"?",
                "AUT||/holiday/country: There is no calendar of public holidays for the country \"AUT\". Did you mean \"AT\"?",
                "Germeny||/holiday/country: There is no calendar of public holidays for the country \"Germeny\". Did you mean \"DE\"?",
                "XX||/holiday/country: There is no calendar of public holidays for the country \"XX\". Use a code of ISO 3166-1 such as \"DE\".",
                "DE|by|/holiday/region: The calendar of DE has no region \"by\": use one of BB, BE, BW, BY, BY/AG,",
                "JP|13|/holiday/region: The calendar of JP has no region \"13\", nor any other: take \"region\" out.",
            })
    void saysWhichCalendarIsMissing(String country, String region, String problem) {
        assertThat(HolidayCheck.check(new TimeCondition.Holiday(country, region, ZoneChoice.VISITOR)))
                .extracting(Problem::describe)
                .singleElement()
                .asString()
                .startsWith(problem);
    }
}
