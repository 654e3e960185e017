package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringWindowTests {

    private static RecurringWindows windows(String rule, String start, String duration) {
        TimeCondition.Recurring condition = new TimeCondition.Recurring(
                rule, LocalDateTime.parse(start), Duration.parse(duration), ZoneChoice.VISITOR);
        assertThat(RecurrenceCheck.check(condition)).isEmpty();
        return RecurringWindows.of(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;BYDAY=FR, 2026-01-02T16:00, PT2H, 2026-11-27T15:59:59, false, 2026-11-27T16:00",
        "FREQ=WEEKLY;BYDAY=FR, 2026-01-02T16:00, PT2H, 2026-11-27T16:00, true, 2026-11-27T18:00",
        "FREQ=WEEKLY;BYDAY=FR, 2026-01-02T16:00, PT2H, 2026-11-27T18:00, false, 2026-12-04T16:00",
        // nothing before the start, nothing after the end
        "FREQ=DAILY;COUNT=2, 2026-01-02T16:00, PT2H, 2025-12-02T17:00, false, 2026-01-02T16:00",
        "FREQ=DAILY;COUNT=2, 2026-01-02T16:00, PT2H, 2026-01-04T17:00, false, ",
        "FREQ=DAILY;UNTIL=20260103T160000, 2026-01-02T16:00, PT2H, 2026-01-03T17:00, true, 2026-01-03T18:00",
        "FREQ=DAILY;UNTIL=20260103T155959, 2026-01-02T16:00, PT2H, 2026-01-03T17:00, false, ",
        // windows that overlap or touch hold on until the last of them ends
        "FREQ=DAILY;COUNT=3, 2026-01-02T16:00, P2D, 2026-01-03T00:00, true, 2026-01-06T16:00",
        "FREQ=DAILY;COUNT=3, 2026-01-02T16:00, P1D, 2026-01-03T16:00, true, 2026-01-05T16:00",
        // the same windows from a start long ago
        "FREQ=HOURLY, 0001-01-01T00:15, PT15M, 2026-11-27T15:20, true, 2026-11-27T15:30",
        "FREQ=HOURLY, 1950-01-01T00:15, PT15M, 2026-11-27T15:40, false, 2026-11-27T16:15",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29, 2024-02-29T00:00, P1D, 2024-03-01T00:00, false, 2028-02-29T00:00",
        "FREQ=MONTHLY;BYDAY=-1FR, 2026-01-30T09:00, PT1H, 2026-02-27T09:30, true, 2026-02-27T10:00",
        "FREQ=YEARLY, 2026-12-24T00:00, P366D, 2027-12-24T12:00, true, 2028-12-24T00:00",
    })
    void holdsFromATimeOfTheRuleUntilTheDurationLater(
            String rule, String start, String duration, LocalDateTime local, boolean holds, LocalDateTime boundary) {
        RecurringWindows windows = windows(rule, start, duration);
        assertThat(windows.holds(local)).isEqualTo(holds);
        assertThat(windows.nextBoundary(local)).isEqualTo(boundary);
    }

    @Test
    void namesAnEarlyBoundaryWhereWindowsNeverEnd() {
        RecurringWindows windows = windows("FREQ=HOURLY", "2026-01-01T00:00", "PT1H");
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        Instant change = windows.nextChange(at, ZoneOffset.UTC);
        assertThat(change).isAfter(at.plus(Duration.ofDays(3 * 365)));
        assertThat(windows.holds(LocalDateTime.ofInstant(change, ZoneOffset.UTC)))
                .isTrue();
    }

    @Test
    void isTheSameForManyThreads() {
        RecurringWindows windows = windows("FREQ=DAILY;BYHOUR=9,17", "2026-01-01T09:00", "PT1H");
        LocalDateTime first = LocalDateTime.of(2026, 1, 1, 9, 30);
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(day -> {
                    LocalDateTime local = first.plusDays(day % 3_000);
                    return windows.holds(local) && !windows.holds(local.plusHours(2));
                }))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=FORTNIGHTLY|2026-01-01T00:00|PT1H|/recurring/rule: \"FREQ=FORTNIGHTLY\" is not a rule of RFC 5545: Unknown FREQ value",
                "FREQ=DAILY;BYFOO=1|2026-01-01T00:00|PT1H|/recurring/rule: \"FREQ=DAILY;BYFOO=1\" is not a rule of RFC 5545: invalid part BYFOO",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000|2026-01-01T00:00|PT1H|/recurring/rule: \"FREQ=DAILY;COUNT=2;UNTIL=20270101T000000\" is not a rule of RFC 5545: UNTIL and COUNT",
                "FREQ=SECONDLY|1950-01-01T00:00|PT1S|/recurring/rule: FREQ=SECONDLY is too frequent: use HOURLY at most",
                "FREQ=MINUTELY|1950-01-01T00:00|PT1S|/recurring/rule: FREQ=MINUTELY is too frequent",
                "FREQ=DAILY;INTERVAL=1001|2026-01-01T00:00|PT1H|/recurring/rule: INTERVAL may be 1000",
                "FREQ=DAILY;COUNT=10001|2026-01-01T00:00|PT1H|/recurring/rule: COUNT may be 10000",
                "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6,7|2026-01-01T01:01|PT1H|/recurring/rule: The rule names 49 times",
                "FREQ=YEARLY;BYWEEKNO=53|2026-12-28T00:00|PT1H|/recurring/rule: BYWEEKNO is not supported",
                "FREQ=YEARLY;BYMONTHDAY=13|2026-01-13T00:00|PT1H|/recurring/rule: FREQ=YEARLY with BYMONTHDAY needs BYMONTH",
                "FREQ=YEARLY;BYYEARDAY=1,88;BYSETPOS=2|2026-03-29T00:00|PT1H|/recurring/rule: BYYEARDAY and BYSETPOS do not go together",
                "FREQ=HOURLY;BYMONTH=1|2026-01-01T00:00|PT1H|/recurring/rule: FREQ=HOURLY names no months",
                "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD|2026-01-01T00:00|PT1H|/recurring/rule: Other calendars than the Gregorian",
                "FREQ=DAILY;UNTIL=20270101T000000Z|2026-01-01T00:00|PT1H|/recurring/rule: UNTIL must be a local date and time",
                "FREQ=DAILY;UNTIL=20270101|2026-01-01T00:00|PT1H|/recurring/rule: UNTIL must be a local date and time",
                "FREQ=DAILY;UNTIL=20250101T000000|2026-01-01T00:00|PT1H|/recurring/rule: There is never a window",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30|2026-01-01T00:00|PT1H|/recurring/rule: The rule asks for days that never come",
                "FREQ=WEEKLY;BYDAY=FR|2026-01-01T16:00|PT1H|/recurring/start: The start must be the first time of the rule, which is 2026-01-02T16:00",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO|2016-02-29T00:00|PT1H|/recurring/rule: The rule asks for days that never come, or that lie too far apart to be found with FREQ=DAILY: take parts out, or write the same with FREQ=YEARLY.",
                "FREQ=DAILY|2026-01-01T00:00:00.5|PT1H|/recurring/start: The start must be a whole second",
                "FREQ=DAILY|2026-01-01T00:00|PT0.5S|/recurring/duration: A window lasts a whole number of seconds",
                "FREQ=YEARLY|2026-01-01T00:00|P367D|/recurring/duration: A window may last 366 days",
            })
    void saysWhatIsWrongWithARule(String rule, String start, String duration, String problem) {
        List<Problem> problems = RecurrenceCheck.check(new TimeCondition.Recurring(
                rule, LocalDateTime.parse(start), Duration.parse(duration), ZoneChoice.VISITOR));
        assertThat(problems)
                .extracting(Problem::describe)
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void bindsTheLengthOfARule() {
        String rule = "FREQ=DAILY;BYDAY=" + "MO,".repeat(200) + "MO";
        assertThat(RecurrenceCheck.check(new TimeCondition.Recurring(
                        rule, LocalDateTime.of(2026, 1, 5, 0, 0), Duration.ofHours(1), ZoneChoice.SITE)))
                .singleElement()
                .asString()
                .contains("The rule may have 500 characters");
    }
}
