package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeTests {

    @ParameterizedTest
    @CsvSource({
        // the clocks are put forward from 2:00 to 3:00, so a window inside never begins
        "02:15, 02:45, Europe/Berlin, 2026-03-29T01:00:00Z, FALSE, 2026-03-30T00:15:00Z",
        // a window that begins inside begins when the clocks have been put forward
        "02:15, 04:00, Europe/Berlin, 2026-03-29T00:59:59Z, FALSE, 2026-03-29T01:00:00Z",
        // the clocks are put back from 3:00 to 2:00, so a window inside happens twice
        "02:15, 02:45, Europe/Berlin, 2026-10-25T00:20:00Z, TRUE, 2026-10-25T00:45:00Z",
        "02:15, 02:45, Europe/Berlin, 2026-10-25T00:50:00Z, FALSE, 2026-10-25T01:15:00Z",
        "02:15, 02:45, Europe/Berlin, 2026-10-25T01:20:00Z, TRUE, 2026-10-25T01:45:00Z",
        // a window is cut where the clocks go back before its beginning
        "02:30, 04:00, Europe/Berlin, 2026-10-25T00:40:00Z, TRUE, 2026-10-25T01:00:00Z",
        "01:30, 02:30, America/New_York, 2026-03-08T06:45:00Z, TRUE, 2026-03-08T07:00:00Z",
        // half an hour back
        "01:45, 03:00, Australia/Lord_Howe, 2026-04-04T14:50:00Z, TRUE, 2026-04-04T15:00:00Z",
        "18:00, 23:00, Asia/Kathmandu, 2026-06-01T12:14:59Z, FALSE, 2026-06-01T12:15:00Z",
        "22:00, 06:00, UTC, 2026-06-01T23:00:00Z, TRUE, 2026-06-02T06:00:00Z",
        "22:00, 06:00, UTC, 2026-06-01T06:00:00Z, FALSE, 2026-06-01T22:00:00Z",
    })
    void readsTheTimeThatClocksShow(String from, String to, String zone, Instant at, Truth truth, Instant change) {
        RuleSet rules = TestCatalog.plan("{'timeOfDay': {'from': '" + from + "', 'to': '" + to + "'}}");
        TestCatalog.Request request = TestCatalog.Request.empty().in(zone);
        assertThat(rules.match(request.at(at)).truth(0)).isEqualTo(truth);
        assertThat(rules.nextChange(0, request.at(at))).contains(change);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:30, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2011-12-30T12:00, Pacific/Apia, 2011-12-30T10:00:00Z",
    })
    void beginsARangeAtTheNextValidAndTheFirstOfTwoTimes(String from, String zone, Instant begin) {
        RuleSet rules = TestCatalog.plan("{'dateRange': {'from': '" + from + "'}}");
        TestCatalog.Request request = TestCatalog.Request.empty().in(zone);
        assertThat(rules.match(request.at(begin.minusNanos(1))).matches(0)).isFalse();
        assertThat(rules.match(request.at(begin)).matches(0)).isTrue();
        assertThat(rules.nextChange(0, request.at(begin.minusSeconds(86_400)))).contains(begin);
        assertThat(rules.nextChange(0, request.at(begin))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "Pacific/Apia"
            })
    void nothingChangesBeforeTheNextChangeAroundTransitions(String zone) {
        Random random = new Random(zone.hashCode());
        for (Instant transition : transitions(ZoneId.of(zone))) {
            for (int i = 0; i < 150; i++) {
                RandomConditions words = new RandomConditions(random.nextLong());
                RuleSet rules = TestCatalog.plan(words.time());
                TestCatalog.Request request = TestCatalog.Request.empty().in(zone);
                Instant at = transition.plus(Duration.ofMinutes(random.nextInt(360) - 240));
                Truth truth = rules.match(request.at(at)).truth(0);
                Optional<Instant> change = rules.nextChange(0, request.at(at));
                Instant end = change.orElse(at.plus(Duration.ofDays(3)));
                for (Instant each = at;
                        each.isBefore(end) && each.isBefore(at.plus(Duration.ofDays(3)));
                        each = each.plus(Duration.ofMinutes(15))) {
                    assertThat(rules.match(request.at(each)).truth(0)).isEqualTo(truth);
                }
                // windows that never end are followed for some years only
                change.filter(next -> next.isBefore(at.plus(Duration.ofDays(700))))
                        .ifPresent(
                                next -> assertThat(rules.match(request.at(next)).truth(0))
                                        .isNotEqualTo(truth));
            }
        }
    }

    private static List<Instant> transitions(ZoneId zone) {
        if (zone.getId().equals("Pacific/Apia")) {
            return List.of(Instant.parse("2011-12-30T10:00:00Z"));
        }
        ZoneOffsetTransition first = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        if (first == null) {
            return List.of(Instant.parse("2026-06-01T12:15:00Z"));
        }
        ZoneOffsetTransition second = zone.getRules().nextTransition(first.getInstant());
        return List.of(first.getInstant(), second.getInstant());
    }

    @Test
    void celebratesALeapDayOnTheFirstOfMarch() {
        RuleSet rules = TestCatalog.plan("{'attribute': 'profile.birthday', 'anniversaryWithin': 0}");
        TestCatalog.Request request =
                TestCatalog.Request.empty().with(TestCatalog.BIRTHDAY, Value.of(LocalDate.of(2000, 2, 29)));
        assertThat(rules.match(request.at("2026-03-01T12:00:00Z")).matches(0)).isTrue();
        assertThat(rules.match(request.at("2026-02-28T12:00:00Z")).matches(0)).isFalse();
        assertThat(rules.match(request.at("2028-02-29T12:00:00Z")).matches(0)).isTrue();
        assertThat(rules.match(request.at("2028-03-01T12:00:00Z")).matches(0)).isFalse();
        assertThat(rules.nextChange(0, request.at("2026-03-01T12:00:00Z")))
                .contains(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void usesTheZoneThatTheRuleNames() {
        RuleSet rules = TestCatalog.plan("{'timeOfDay': {'from': '18:00', 'to': '23:00', 'zone': 'Asia/Tokyo'}}");
        ConditionExplanation explanation =
                rules.explain(0, TestCatalog.Request.empty().in("Europe/Berlin").at("2026-06-01T10:00:00Z"));
        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(explanation.observed()).isEqualTo("Monday 2026-06-01 19:00");
    }
}
