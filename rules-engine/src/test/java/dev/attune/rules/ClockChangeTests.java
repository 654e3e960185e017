package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves each line of the guide's section "What happens when clocks change", on transitions that took place. */
class ClockChangeTests {

    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("inside", "{'timeOfDay': {'from': '02:15', 'to': '02:45'}}"),
            Map.entry("over", "{'timeOfDay': {'from': '01:00', 'to': '04:00'}}"),
            Map.entry("into", "{'timeOfDay': {'from': '02:15', 'to': '04:00'}}"),
            Map.entry("overnight", "{'timeOfDay': {'from': '22:00', 'to': '06:00'}}"),
            Map.entry("midnight", "{'timeOfDay': {'from': '00:05', 'to': '00:20'}}"),
            Map.entry("sunday", "{'daysOfWeek': {'days': ['sunday']}}"),
            Map.entry("friday", "{'daysOfWeek': {'days': ['friday']}}"),
            Map.entry("lastOfMonth", "{'daysOfMonth': {'days': [-1]}}"),
            Map.entry("thirtieth", "{'daysOfMonth': {'days': [30]}}"),
            Map.entry("january", "{'months': {'months': ['january']}}"),
            Map.entry(
                    "recurring",
                    "{'recurring': {'rule': 'FREQ=DAILY', 'start': '1980-01-01T02:15', 'duration': 'PT30M'}}"),
            Map.entry(
                    "recurringOver",
                    "{'recurring': {'rule': 'FREQ=DAILY', 'start': '1980-01-01T01:00', 'duration': 'PT3H'}}"),
            Map.entry("easter", "{'holiday': {'country': 'DE', 'region': 'BB'}}"),
            Map.entry("veteransDay", "{'holiday': {'country': 'US'}}"),
            Map.entry("around", "{'attribute': 'profile.birthday', 'daysAround': {'before': 0, 'after': 0}}"),
            Map.entry("anniversary", "{'attribute': 'profile.birthday', 'anniversaryWithin': 0}"));

    private static void holds(String condition, TestCatalog.Request request, Instant from, Instant to) {
        RuleSet rules = TestCatalog.plan(condition);
        assertThat(rules.match(request.at(from.minusNanos(1))).matches(0)).isFalse();
        assertThat(rules.match(request.at(from)).matches(0)).isTrue();
        assertThat(rules.match(request.at(to.minusNanos(1))).matches(0)).isTrue();
        assertThat(rules.match(request.at(to)).matches(0)).isFalse();
        assertThat(rules.nextChange(0, request.at(from))).contains(to);
        assertThat(rules.nextChange(0, request.at(from.minusSeconds(1)))).contains(from);
    }

    @ParameterizedTest
    @CsvSource({
        // an hour back at 3:00 in Berlin: inside it twice, over it an hour longer
        "inside, Europe/Berlin, 2026-10-25T00:15:00Z, 2026-10-25T00:45:00Z",
        "inside, Europe/Berlin, 2026-10-25T01:15:00Z, 2026-10-25T01:45:00Z",
        "over, Europe/Berlin, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z",
        "recurring, Europe/Berlin, 2026-10-25T00:15:00Z, 2026-10-25T00:45:00Z",
        "recurring, Europe/Berlin, 2026-10-25T01:15:00Z, 2026-10-25T01:45:00Z",
        "recurringOver, Europe/Berlin, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z",
        "overnight, Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z",
        "sunday, Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        // an hour forward at 2:00 in Berlin and New York
        "into, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "over, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
        "recurringOver, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
        "overnight, Europe/Berlin, 2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z",
        "easter, Europe/Berlin, 2027-03-27T23:00:00Z, 2027-03-29T22:00:00Z",
        "sunday, America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "over, America/New_York, 2026-03-08T06:00:00Z, 2026-03-08T08:00:00Z",
        "overnight, America/New_York, 2026-11-01T02:00:00Z, 2026-11-01T11:00:00Z",
        "veteransDay, America/New_York, 2026-11-11T05:00:00Z, 2026-11-12T05:00:00Z",
        // St John's put clocks back at 0:01 until 2011, to 23:01 of the day before
        "sunday, America/St_Johns, 2026-03-08T03:30:00Z, 2026-03-09T02:30:00Z",
        "sunday, America/St_Johns, 2010-11-07T02:30:00Z, 2010-11-07T02:31:00Z",
        // half an hour, at 2:00, in Lord Howe
        "over, Australia/Lord_Howe, 2026-04-04T14:00:00Z, 2026-04-04T17:30:00Z",
        "recurringOver, Australia/Lord_Howe, 2026-10-03T14:30:00Z, 2026-10-03T17:00:00Z",
        "sunday, Australia/Lord_Howe, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
        // a quarter of an hour forward at midnight of 1986, once for good
        "january, Asia/Kathmandu, 1985-12-31T18:30:00Z, 1986-01-31T18:15:00Z",
        "midnight, Asia/Kathmandu, 1985-12-31T18:30:00Z, 1985-12-31T18:35:00Z",
        "lastOfMonth, Asia/Kathmandu, 1985-12-30T18:30:00Z, 1985-12-31T18:30:00Z",
        // no 30 December 2011: the day before is followed by Saturday the 31st
        "lastOfMonth, Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
        // an hour back on the Sunday before Ramadan, and forward again after it
        "inside, Africa/Casablanca, 2026-02-15T01:15:00Z, 2026-02-15T01:45:00Z",
        "inside, Africa/Casablanca, 2026-02-15T02:15:00Z, 2026-02-15T02:45:00Z",
        "over, Africa/Casablanca, 2026-02-15T00:00:00Z, 2026-02-15T04:00:00Z",
        "recurringOver, Africa/Casablanca, 2026-03-22T01:00:00Z, 2026-03-22T03:00:00Z",
        "sunday, Africa/Casablanca, 2026-03-22T00:00:00Z, 2026-03-22T23:00:00Z",
    })
    void holdsFromAnInstantUntilAnother(String condition, String zone, Instant from, Instant to) {
        holds(CONDITIONS.get(condition), TestCatalog.Request.empty().in(zone), from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "inside, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-30T00:15:00Z",
        "recurring, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-30T00:15:00Z",
        "inside, America/New_York, 2026-03-08T06:00:00Z, 2026-03-09T06:15:00Z",
        "inside, Africa/Casablanca, 2026-03-22T01:00:00Z, 2026-03-23T01:15:00Z",
        "friday, Pacific/Apia, 2011-12-30T09:59:59Z, 2012-01-05T10:00:00Z",
        "thirtieth, Pacific/Apia, 2011-12-30T09:59:59Z, 2012-01-29T10:00:00Z",
    })
    void doesNotHoldAtTimesAndDaysThatAreSkipped(String condition, String zone, Instant at, Instant change) {
        RuleSet rules = TestCatalog.plan(CONDITIONS.get(condition));
        TestCatalog.Request request = TestCatalog.Request.empty().in(zone);
        assertThat(rules.match(request.at(at)).matches(0)).isFalse();
        assertThat(rules.nextChange(0, request.at(at))).contains(change);
    }

    @ParameterizedTest
    @CsvSource({
        "around, Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "anniversary, Europe/Berlin, 1990-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "around, Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
        "anniversary, Pacific/Apia, 1990-12-31, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
        "around, Asia/Kathmandu, 1986-01-01, 1985-12-31T18:30:00Z, 1986-01-01T18:15:00Z",
        "anniversary, Africa/Casablanca, 1990-02-15, 2026-02-14T23:00:00Z, 2026-02-16T00:00:00Z",
    })
    void countsTheDaysOfTheCalendarFromADate(
            String condition, String zone, LocalDate birthday, Instant from, Instant to) {
        TestCatalog.Request request =
                TestCatalog.Request.empty().in(zone).with(TestCatalog.BIRTHDAY, Value.of(birthday));
        holds(CONDITIONS.get(condition), request, from, to);
    }

    @Test
    void aSkippedDayIsNobodys() {
        Instant from = Instant.parse("2011-12-29T10:00:00Z");
        Instant to = Instant.parse("2011-12-31T10:00:00Z");
        RuleSet rules = TestCatalog.plan(CONDITIONS.get("around"));
        TestCatalog.Request request = TestCatalog.Request.empty()
                .in("Pacific/Apia")
                .with(TestCatalog.BIRTHDAY, Value.of(LocalDate.of(2011, 12, 30)));
        for (Instant each = from; each.isBefore(to); each = each.plus(Duration.ofMinutes(30))) {
            assertThat(rules.match(request.at(each)).matches(0)).isFalse();
        }
    }

    @Test
    void comparesWithTheFirstInstantOfADate() {
        TestCatalog.Request request = TestCatalog.Request.empty().in("Asia/Kathmandu");
        Instant begin = Instant.parse("1985-12-31T18:30:00Z");
        String now = "{'attribute': '" + StandardAttributes.TIME_NOW.key() + "', '";
        RuleSet before = TestCatalog.plan(now + "before': '1986-01-01'}");
        RuleSet after = TestCatalog.plan(now + "after': '1986-01-01'}");
        assertThat(before.match(request.at(begin.minusNanos(1))).matches(0)).isTrue();
        assertThat(before.match(request.at(begin)).matches(0)).isFalse();
        assertThat(before.nextChange(0, request.at(begin.minusSeconds(60)))).contains(begin);
        assertThat(after.match(request.at(begin)).matches(0)).isFalse();
        assertThat(after.match(request.at(begin.plusNanos(1))).matches(0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
    })
    void isOnADateFromItsFirstInstantToThatOfTheNext(String zone, String date, Instant from, Instant to) {
        String condition = "{'attribute': '" + StandardAttributes.TIME_NOW.key() + "', 'onDate': '" + date + "'}";
        holds(condition, TestCatalog.Request.empty().in(zone), from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
        "Asia/Kathmandu, 1986-01-01T00:00, 1985-12-31T18:30:00Z",
        "Pacific/Apia, 2011-12-30T12:00, 2011-12-30T10:00:00Z",
        "Africa/Casablanca, 2026-02-15T02:30, 2026-02-15T01:30:00Z",
        "America/St_Johns, 2010-11-06T23:30, 2010-11-07T02:00:00Z",
    })
    void rangesThatMeetNeitherOverlapNorLeaveAGap(String zone, String bound, Instant instant) {
        RuleSet first = TestCatalog.plan("{'dateRange': {'to': '" + bound + "'}}");
        RuleSet second = TestCatalog.plan("{'dateRange': {'from': '" + bound + "'}}");
        TestCatalog.Request request = TestCatalog.Request.empty().in(zone);
        for (Instant at = instant.minusSeconds(100_000); at.isBefore(instant); at = at.plusSeconds(900)) {
            assertThat(first.match(request.at(at)).matches(0)).isTrue();
            assertThat(second.match(request.at(at)).matches(0)).isFalse();
        }
        assertThat(first.match(request.at(instant)).matches(0)).isFalse();
        assertThat(second.match(request.at(instant)).matches(0)).isTrue();
        assertThat(second.nextChange(0, request.at(instant.minusNanos(1)))).contains(instant);
    }

    @Test
    void durationsKnowNothingOfClocks() {
        RuleSet rules = TestCatalog.plan("{'attribute': 'profile.signup', 'withinLast': 'PT24H'}");
        Instant signup = Instant.parse("2026-03-28T12:00:00Z");
        TestCatalog.Request request =
                TestCatalog.Request.empty().in("Europe/Berlin").with(TestCatalog.SIGNUP, Value.of(signup));
        assertThat(rules.nextChange(0, request.at(signup))).isEqualTo(Optional.of(signup.plus(Duration.ofHours(24))));
    }
}
