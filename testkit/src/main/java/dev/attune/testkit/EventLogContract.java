package dev.attune.testkit;

import static dev.attune.testkit.Stages.atOnce;
import static dev.attune.testkit.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.Event;
import dev.attune.api.event.Verb;
import dev.attune.api.spi.EventLog;
import dev.attune.api.spi.LoggedEvent;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} does. Extend it with a test class that supplies an empty log for each test. */
public abstract class EventLogContract {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final Happenings visitor = new Happenings();
    private EventLog log;

    /** An empty log that holds at least 1,000 events. */
    protected abstract EventLog emptyLog();

    @BeforeEach
    final void takeLog() {
        log = emptyLog();
    }

    @Test
    void hasNothingInTheBeginning() {
        assertThat(await(log.read(null, 10))).isEmpty();
    }

    @Test
    void givesEventsInTheOrderOfTheirAppending() {
        Event first = visitor.page("/", NOON.plusSeconds(9));
        Event second = visitor.page("/boots", NOON);

        Optional<String> one = await(log.append(first));
        Optional<String> two = await(log.append(second));

        assertThat(await(log.read(null, 10)))
                .containsExactly(new LoggedEvent(one.orElseThrow(), first), new LoggedEvent(two.orElseThrow(), second));
    }

    @Test
    void appendsAMessageToldTwiceOnce() {
        Event event = visitor.page("/", NOON);

        assertThat(await(log.append(event))).isPresent();
        assertThat(await(log.append(event))).isEmpty();

        assertThat(await(log.read(null, 10))).hasSize(1);
    }

    @Test
    void isReadPieceByPiece() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            events.add(visitor.page("/" + i, NOON.plusSeconds(i)));
            await(log.append(events.get(i)));
        }

        List<Event> read = new ArrayList<>();
        List<LoggedEvent> piece = await(log.read(null, 10));
        while (!piece.isEmpty()) {
            assertThat(piece).hasSizeLessThanOrEqualTo(10);
            piece.forEach(logged -> read.add(logged.event()));
            piece = await(log.read(piece.get(piece.size() - 1).position(), 10));
        }
        assertThat(read).isEqualTo(events);
    }

    @Test
    void givesNothingAfterTheEnd() {
        String position = await(log.append(visitor.page("/", NOON))).orElseThrow();

        assertThat(await(log.read(position, 10))).isEmpty();
        await(log.append(visitor.page("/later", NOON)));
        assertThat(await(log.read(position, 10))).hasSize(1);
    }

    @Test
    void keepsEventsWhole() {
        List<Event> events = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            events.add(new Event(
                    "whole-" + verb, verb, "Grüße, 世界 \u0000", visitor.visitor(), NOON.plusNanos(1), everyKind()));
        }
        events.forEach(event -> await(log.append(event)));

        assertThat(await(log.read(null, 10))).extracting(LoggedEvent::event).containsExactlyElementsOf(events);
    }

    @Test
    void appendsEveryEventOfManyThreadsOnce() {
        List<Optional<String>> positions = atOnce(64, i -> log.append(visitor.page("/" + i, NOON)));

        assertThat(positions).doesNotContain(Optional.empty()).doesNotHaveDuplicates();
        assertThat(await(log.read(null, 100)))
                .extracting(logged -> Optional.of(logged.position()))
                .containsExactlyInAnyOrderElementsOf(positions);
    }

    @Test
    void appendsAMessageOfManyThreadsOnce() {
        Event event = visitor.page("/", NOON);

        List<Optional<String>> positions = atOnce(64, i -> log.append(event));

        assertThat(positions).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(await(log.read(null, 100))).hasSize(1);
    }

    private static Map<String, Value> everyKind() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("sku", Value.of("B-1"));
        members.put("none", Value.Unknown.MISSING);
        Map<String, Value> properties = new LinkedHashMap<>();
        properties.put("text", Value.of("it's \"quoted\" \uD83D\uDE80"));
        properties.put("whole", Value.of(9_007_199_254_740_992.0));
        properties.put("negative", Value.of(-14_999));
        properties.put("fraction", Value.of(0.1));
        properties.put("tiny", Value.of(Double.MIN_VALUE));
        properties.put("huge", Value.of(-Double.MAX_VALUE));
        properties.put("yes", Value.of(true));
        properties.put("no", Value.of(false));
        properties.put("moment", Value.of(Instant.parse("1969-12-31T23:59:59.999999999Z")));
        properties.put("day", Value.of(LocalDate.of(-1, 2, 3)));
        properties.put("texts", new Value.Texts(new LinkedHashSet<>(List.of("b", "a", ""))));
        properties.put("noTexts", new Value.Texts(Set.of()));
        properties.put("point", new Value.Point(59.91, -10.75));
        properties.put("version", new Value.Version("2.10.1-rc.1"));
        properties.put("address", new Value.Address("2001:db8::1"));
        properties.put("products", new Value.Items(List.of(new Value.Structure(members), Value.of(2))));
        return properties;
    }
}
