package dev.attune.testkit;

import static dev.attune.testkit.Stages.atOnce;
import static dev.attune.testkit.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.decision.Exposure;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SessionStore} does. Extend it with a test class that supplies the store; how sessions and their attributes
 * behave is in {@link SessionContract}, which is tested along.
 */
public abstract class SessionStoreContract extends SessionContract {

    private static final ExperienceKey BOOTS = new ExperienceKey("boot-lovers");
    private static final ExperienceKey GOLD = new ExperienceKey("gold-offer");

    @Test
    void knowsNothingOfAVisitorNeverSeen() {
        SessionSnapshot snapshot = load(NOON);

        assertThat(snapshot.session()).isEmpty();
        assertThat(snapshot.trail().events()).isEmpty();
        assertThat(snapshot.trail().sessionStartedAt()).isEmpty();
        assertThat(snapshot.exposures()).isEmpty();
        assertThat(snapshot.projection()).isEmpty();
    }

    @Test
    void keepsEventsInTheOrderOfTheirInstants() {
        record(visitor.page("/", NOON));
        record(visitor.page("/boots", NOON.plusSeconds(10)));
        record(visitor.page("/tents", NOON.plusSeconds(20)));

        assertThat(paths(load(NOON.plusSeconds(20)))).containsExactly("/", "/boots", "/tents");
    }

    @Test
    void putsALateEventInItsPlace() {
        record(visitor.page("/", NOON));
        record(visitor.page("/tents", NOON.plusSeconds(20)));
        record(visitor.page("/stoves", NOON.plusSeconds(30)));
        record(visitor.page("/boots", NOON.plusSeconds(10)));
        record(visitor.page("/lamps", NOON.plusSeconds(40)));

        assertThat(paths(load(NOON.plusSeconds(40)))).containsExactly("/", "/boots", "/tents", "/stoves", "/lamps");
    }

    @Test
    void keepsEventsOfTheSameInstantInTheOrderOfTheirArrival() {
        record(visitor.page("/first", NOON));
        record(visitor.page("/later", NOON.plusSeconds(1)));
        record(visitor.page("/second", NOON));

        assertThat(paths(load(NOON.plusSeconds(1)))).containsExactly("/first", "/second", "/later");
    }

    @Test
    void leavesOutWhatHappensAfterTheInstant() {
        record(visitor.page("/", NOON));
        record(visitor.page("/boots", NOON.plusSeconds(10)));

        assertThat(paths(load(NOON.plusSeconds(9)))).containsExactly("/");
        assertThat(paths(load(NOON.minusSeconds(1)))).isEmpty();
    }

    @Test
    void countsAMessageToldTwiceOnce() {
        Event event = visitor.page("/", NOON);

        assertThat(await(store.record(event))).isTrue();
        assertThat(await(store.record(event))).isFalse();
        record(visitor.page("/boots", NOON.plusSeconds(1)));
        assertThat(await(store.record(event))).isFalse();

        SessionSnapshot snapshot = load(NOON.plusSeconds(1));
        assertThat(paths(snapshot)).containsExactly("/", "/boots");
        assertThat(number(snapshot, StandardAttributes.SESSION_PAGE_VIEWS)).isEqualTo(2);
    }

    @Test
    void remembersTheNameTheInstantAndWhatConditionsLookAt() {
        Map<String, Value> told = new HashMap<>();
        for (String kept : EventProperties.KEPT_IN_TRAIL) {
            told.put(kept, Value.of("the " + kept));
        }
        told.put(EventProperties.PRICE, Value.of(14_999));
        told.put(EventProperties.QUANTITY, Value.of(-2));
        told.put(EventProperties.SECONDS, Value.of(2.25));
        told.put(EventProperties.DEPTH, Value.of(true));
        Map<String, Value> withMore = new HashMap<>(told);
        withMore.put("coupon", Value.of("SUMMER"));
        withMore.put(EventProperties.CART_VALUE, Value.of(5));
        record(visitor.event("Grüße, 世界", NOON, withMore));

        assertThat(load(NOON).trail().events()).containsExactly(new TrailEvent("Grüße, 世界", NOON, told));
    }

    @Test
    void keepsTheLatestFiveHundredEvents() {
        for (int i = 0; i < 510; i++) {
            record(visitor.page("/" + i, NOON.plusSeconds(i)));
        }
        record(visitor.page("/too-late", NOON.minus(Duration.ofHours(1))));

        SessionSnapshot snapshot = load(NOON.plusSeconds(600));
        assertThat(paths(snapshot))
                .containsExactlyElementsOf(
                        IntStream.range(10, 510).mapToObj(i -> "/" + i).toList());
        assertThat(number(snapshot, StandardAttributes.SESSION_PAGE_VIEWS)).isEqualTo(510);
        assertThat(text(snapshot, StandardAttributes.SESSION_LANDING_PAGE)).isEqualTo("/0");
    }

    @Test
    void keepsTheEventsOfThirtyDays() {
        record(visitor.page("/old", NOON));
        record(visitor.page("/young", NOON.plus(Duration.ofDays(2))));

        assertThat(paths(load(NOON.plus(Duration.ofDays(30))))).containsExactly("/old", "/young");
        assertThat(paths(load(NOON.plus(Duration.ofDays(30)).plusSeconds(1)))).containsExactly("/young");

        record(visitor.page("/new", NOON.plus(Duration.ofDays(31))));
        assertThat(paths(load(NOON.plus(Duration.ofDays(31))))).containsExactly("/young", "/new");
    }

    @Test
    void keepsVisitorsApart() {
        Happenings other = new Happenings();
        record(visitor.page("/", NOON));
        record(other.page("/other", NOON));

        assertThat(paths(load(NOON))).containsExactly("/");
        assertThat(paths(await(store.load(other.visitor(), NOON)))).containsExactly("/other");
    }

    @Test
    void countsExposuresByExperience() {
        expose(BOOTS, NOON);
        await(store.expose(
                visitor.visitor(), List.of(exposure(BOOTS, NOON.plusSeconds(5)), exposure(GOLD, NOON.plusSeconds(5)))));
        expose(BOOTS, NOON.plusSeconds(2));

        assertThat(load(NOON.plusSeconds(9)).exposures())
                .isEqualTo(Map.of(
                        BOOTS, new ExposureCount(3, List.of(NOON, NOON.plusSeconds(2), NOON.plusSeconds(5))),
                        GOLD, new ExposureCount(1, List.of(NOON.plusSeconds(5)))));
    }

    @Test
    void remembersTheLatestExposuresAndTheNumberOfAll() {
        await(store.expose(
                visitor.visitor(),
                IntStream.range(0, 40)
                        .mapToObj(i -> exposure(BOOTS, NOON.plusSeconds(i)))
                        .toList()));

        assertThat(load(NOON.plusSeconds(60)).exposures().get(BOOTS))
                .isEqualTo(new ExposureCount(
                        40, IntStream.range(8, 40).mapToObj(NOON::plusSeconds).toList()));
    }

    @Test
    void leavesOutExposuresAfterTheInstant() {
        expose(BOOTS, NOON);
        expose(BOOTS, NOON.plusSeconds(10));

        assertThat(load(NOON.plusSeconds(9)).exposures()).isEqualTo(Map.of(BOOTS, new ExposureCount(1, List.of(NOON))));
        assertThat(load(NOON.minusSeconds(1)).exposures()).isEmpty();
    }

    @Test
    void takesNoExposuresAtAll() {
        await(store.expose(visitor.visitor(), List.of()));

        assertThat(load(NOON).exposures()).isEmpty();
    }

    @Test
    void refusesExposuresOfAnotherVisitor() {
        Exposure others = new Exposure(new Happenings().visitor(), BOOTS, NOON);

        assertThatThrownBy(() -> store.expose(visitor.visitor(), List.of(others)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsAnEmptyProjectionFromNone() {
        assertThat(load(NOON).projection()).isEmpty();

        await(store.project(visitor.visitor(), Map.of()));
        assertThat(load(NOON).projection()).contains(Map.of());
    }

    @Test
    void replacesTheProjection() {
        Map<AttributeKey, Value> gold = Map.of(
                StandardAttributes.PROFILE_LOYALTY_TIER.key(), Value.of("gold"),
                StandardAttributes.PROFILE_ORDER_COUNT.key(), Value.of(12),
                StandardAttributes.PROFILE_LAST_ORDER_AT.key(), Value.of(NOON.plusNanos(1)));
        await(store.project(visitor.visitor(), Map.of(AttributeKey.of("profile.city"), Value.of("Oslo"))));
        await(store.project(visitor.visitor(), gold));

        assertThat(load(NOON).projection()).contains(gold);
        assertThat(load(NOON).session()).as("a profile makes no session").isEmpty();
    }

    @Test
    void forgetsEverythingAboutAVisitor() {
        Event event = visitor.page("/", NOON);
        record(event);
        expose(BOOTS, NOON);
        await(store.project(visitor.visitor(), Map.of()));

        await(store.forget(visitor.visitor()));
        await(store.forget(visitor.visitor()));

        knowsNothingOfAVisitorNeverSeen();
        assertThat(await(store.record(event))).as("it is new again").isTrue();
        assertThat(number(load(NOON), StandardAttributes.SESSION_NUMBER)).isEqualTo(1);
    }

    @Test
    void countsEveryEventThatManyThreadsRecordAtOnce() {
        List<Boolean> fresh =
                atOnce(64, i -> store.record(visitor.product("p" + i, "Product", "boots", NOON.plusSeconds(i))));

        SessionSnapshot snapshot = load(NOON.plusSeconds(64));
        assertThat(fresh).containsOnly(true);
        assertThat(snapshot.trail().events())
                .extracting(TrailEvent::at)
                .containsExactlyElementsOf(
                        IntStream.range(0, 64).mapToObj(NOON::plusSeconds).toList());
        assertThat(number(snapshot, StandardAttributes.SESSION_NUMBER)).isEqualTo(1);
    }

    @Test
    void countsAMessageThatManyThreadsRecordAtOnceOnce() {
        Event event = visitor.page("/", NOON);

        List<Boolean> fresh = atOnce(64, i -> store.record(event));

        assertThat(Collections.frequency(fresh, true)).isEqualTo(1);
        assertThat(load(NOON).trail().size()).isEqualTo(1);
        assertThat(number(load(NOON), StandardAttributes.SESSION_PAGE_VIEWS)).isEqualTo(1);
    }

    @Test
    void countsEveryExposureThatManyThreadsTellAtOnce() {
        atOnce(64, i -> store.expose(visitor.visitor(), List.of(exposure(BOOTS, NOON.plusSeconds(i)))));

        assertThat(load(NOON.plusSeconds(64)).exposures().get(BOOTS))
                .isEqualTo(new ExposureCount(
                        64, IntStream.range(32, 64).mapToObj(NOON::plusSeconds).toList()));
    }

    private void expose(ExperienceKey experience, Instant at) {
        await(store.expose(visitor.visitor(), List.of(exposure(experience, at))));
    }

    private Exposure exposure(ExperienceKey experience, Instant at) {
        return new Exposure(visitor.visitor(), experience, at);
    }

    private static double number(SessionSnapshot snapshot, Attribute attribute) {
        return snapshot.session().get(attribute.key()) instanceof Value.Numeric number ? number.value() : Double.NaN;
    }
}
