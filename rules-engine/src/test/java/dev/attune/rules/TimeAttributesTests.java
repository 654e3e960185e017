package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAttributesTests {

    private static final AttributeCatalog CATALOG = AttributeCatalog.of(StandardAttributes.all());

    private static Facts facts(String at, String zone) {
        VisitorZone visitor = new VisitorZone(ZoneId.of(zone), ZoneOrigin.CLIENT, ZoneId.of("UTC"));
        Facts.Builder facts = Facts.of(CATALOG, new VisitorId("v"), Instant.parse(at), Consent.none())
                .zone(visitor);
        TimeAttributes.put(facts, Instant.parse(at), visitor);
        return facts.build();
    }

    private static Attribute named(String name) {
        return CATALOG.attributes().stream()
                .filter(attribute -> attribute.key().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areWhatTheVisitorsClockShows() {
        Facts facts = facts("2026-06-14T22:30:00Z", "Asia/Kathmandu");
        assertThat(Stream.of(
                                StandardAttributes.TIME_NOW,
                                StandardAttributes.TIME_DATE,
                                StandardAttributes.TIME_HOUR,
                                StandardAttributes.TIME_WEEKDAY)
                        .map(attribute -> facts.value(attribute.key())))
                .containsExactly(
                        Value.of(Instant.parse("2026-06-14T22:30:00Z")),
                        Value.of(LocalDate.parse("2026-06-15")),
                        Value.of(4),
                        Value.of("monday"));
    }

    @ParameterizedTest
    @CsvSource({
        "time.hour, Europe/Berlin, 2026-06-01T12:20:00Z, 2026-06-01T13:00:00Z",
        "time.hour, Asia/Kathmandu, 2026-06-01T12:20:00Z, 2026-06-01T13:15:00Z",
        "time.hour, Europe/Berlin, 2026-10-25T00:20:00Z, 2026-10-25T02:00:00Z", // two o'clock lasts two hours
        "time.hour, Australia/Lord_Howe, 2026-10-03T15:20:00Z, 2026-10-03T15:30:00Z", // half an hour is left out
        "time.date, Europe/Berlin, 2026-03-28T23:30:00Z, 2026-03-29T22:00:00Z", // a day of 23 hours
        "time.weekday, Africa/Casablanca, 2026-06-01T12:00:00Z, 2026-06-01T23:00:00Z",
        "time.now, Europe/Berlin, 2026-06-01T12:00:00Z, 2026-06-01T12:00:01Z",
        "request.path, Europe/Berlin, 2026-06-01T12:00:00Z,",
    })
    void changeWhenTheClockShowsAnother(String name, String zone, String at, Instant change) {
        assertThat(TimeAttributes.nextChange(
                                facts(at, zone), List.of(named(name).key()))
                        .orElse(null))
                .isEqualTo(change);
    }

    @Test
    void changeTogetherWhenTheFirstDoes() {
        assertThat(TimeAttributes.nextChange(
                        facts("2026-06-01T12:20:00Z", "UTC"),
                        List.of(
                                StandardAttributes.TIME_DATE.key(),
                                StandardAttributes.REQUEST_PATH.key(),
                                StandardAttributes.TIME_HOUR.key())))
                .hasValue(Instant.parse("2026-06-01T13:00:00Z"));
    }
}
