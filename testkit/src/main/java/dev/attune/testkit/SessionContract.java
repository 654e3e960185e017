package dev.attune.testkit;

import static dev.attune.api.attribute.StandardAttributes.SESSION_CART_CURRENCY;
import static dev.attune.api.attribute.StandardAttributes.SESSION_CART_ITEMS;
import static dev.attune.api.attribute.StandardAttributes.SESSION_CART_VALUE;
import static dev.attune.api.attribute.StandardAttributes.SESSION_LANDING_PAGE;
import static dev.attune.api.attribute.StandardAttributes.SESSION_LAST_CATEGORY;
import static dev.attune.api.attribute.StandardAttributes.SESSION_LAST_PRODUCT_ID;
import static dev.attune.api.attribute.StandardAttributes.SESSION_LAST_PRODUCT_NAME;
import static dev.attune.api.attribute.StandardAttributes.SESSION_LAST_SEARCH;
import static dev.attune.api.attribute.StandardAttributes.SESSION_NUMBER;
import static dev.attune.api.attribute.StandardAttributes.SESSION_PAGE_VIEWS;
import static dev.attune.api.attribute.StandardAttributes.SESSION_PRODUCT_VIEWS;
import static dev.attune.api.attribute.StandardAttributes.SESSION_RECENT_PRODUCTS;
import static dev.attune.api.attribute.StandardAttributes.SESSION_STARTED_AT;
import static dev.attune.testkit.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a session begins, goes on and ends, and what is known of it meanwhile. Part of {@link SessionStoreContract}. */
abstract class SessionContract {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    final Happenings visitor = new Happenings();
    SessionStore store;

    /**
     * The store to test. It may be the same for all tests, each of which brings visitors of its own. Its sessions end after 30 minutes
     * without an event; its trails hold 500 events of 30 days.
     */
    protected abstract SessionStore store();

    @BeforeEach
    final void takeStore() {
        store = store();
    }

    @Test
    void beginsASessionWithTheFirstEvent() {
        record(visitor.page("/tents", NOON));

        SessionSnapshot snapshot = load(NOON);
        assertThat(snapshot.session())
                .isEqualTo(values(
                        SESSION_NUMBER, Value.of(1),
                        SESSION_STARTED_AT, Value.of(NOON),
                        SESSION_PAGE_VIEWS, Value.of(1),
                        SESSION_PRODUCT_VIEWS, Value.of(0),
                        SESSION_LANDING_PAGE, Value.of("/tents")));
        assertThat(snapshot.trail().sessionStartedAt()).contains(NOON);
    }

    @Test
    void endsAfterThirtyMinutesWithoutAnEvent() {
        record(visitor.page("/", NOON.minusSeconds(60)));
        record(visitor.page("/tents", NOON));

        assertThat(load(NOON.plus(HALF_AN_HOUR).minusMillis(1)).session()).isNotEmpty();
        SessionSnapshot over = load(NOON.plus(HALF_AN_HOUR));
        assertThat(over.session()).isEmpty();
        assertThat(over.trail().sessionStartedAt()).isEmpty();
        assertThat(over.trail().sessionStart()).isEqualTo(2);
        assertThat(paths(over)).as("the trail stays").containsExactly("/", "/tents");
    }

    @Test
    void goesOnAsLongAsEventsCome() {
        for (int i = 0; i < 10; i++) {
            record(visitor.page("/" + i, NOON.plus(Duration.ofMinutes(29L * i))));
        }

        SessionSnapshot snapshot = load(NOON.plus(Duration.ofMinutes(29 * 9)));
        assertThat(value(snapshot, SESSION_NUMBER)).isEqualTo(Value.of(1));
        assertThat(value(snapshot, SESSION_STARTED_AT)).isEqualTo(Value.of(NOON));
        assertThat(value(snapshot, SESSION_PAGE_VIEWS)).isEqualTo(Value.of(10));
    }

    @Test
    void doesNotEndAtMidnight() {
        Instant beforeMidnight = Instant.parse("2026-03-10T23:59:59Z");
        record(visitor.page("/", beforeMidnight));
        record(visitor.page("/tents", beforeMidnight.plusSeconds(2)));

        assertThat(value(load(beforeMidnight.plusSeconds(2)), SESSION_NUMBER)).isEqualTo(Value.of(1));
    }

    @Test
    void isFollowedByOneWithTheNextNumberThatKnowsNothingOfIt() {
        record(visitor.page("/", NOON));
        record(visitor.product("p1", "Fjell", "boots", NOON.plusSeconds(1)));
        record(visitor.cart(EventNames.PRODUCT_ADDED, 14_900, 1, NOON.plusSeconds(2)));
        Instant next = NOON.plusSeconds(2).plus(HALF_AN_HOUR);
        record(visitor.page("/again", next));

        SessionSnapshot snapshot = load(next);
        assertThat(snapshot.session())
                .isEqualTo(values(
                        SESSION_NUMBER, Value.of(2),
                        SESSION_STARTED_AT, Value.of(next),
                        SESSION_PAGE_VIEWS, Value.of(1),
                        SESSION_PRODUCT_VIEWS, Value.of(0),
                        SESSION_LANDING_PAGE, Value.of("/again")));
        assertThat(snapshot.trail().size()).isEqualTo(4);
        assertThat(snapshot.trail().sessionStart()).isEqualTo(3);
    }

    @Test
    void countsEventsThatWereOvertaken() {
        record(visitor.page("/second", NOON));
        record(visitor.product("p2", "Tind", "tents", NOON.plusSeconds(60)));
        record(visitor.product("p1", "Fjell", "boots", NOON.plusSeconds(30)));
        record(visitor.page("/first", NOON.minusSeconds(30)));

        SessionSnapshot snapshot = load(NOON.plusSeconds(60).plus(HALF_AN_HOUR).minusMillis(1));
        assertThat(value(snapshot, SESSION_NUMBER)).isEqualTo(Value.of(1));
        assertThat(value(snapshot, SESSION_STARTED_AT)).isEqualTo(Value.of(NOON.minusSeconds(30)));
        assertThat(value(snapshot, SESSION_LANDING_PAGE)).isEqualTo(Value.of("/first"));
        assertThat(value(snapshot, SESSION_PAGE_VIEWS)).isEqualTo(Value.of(2));
        assertThat(value(snapshot, SESSION_PRODUCT_VIEWS)).isEqualTo(Value.of(2));
        assertThat(value(snapshot, SESSION_LAST_PRODUCT_ID)).isEqualTo(Value.of("p2"));
        assertThat(snapshot.trail().size()).isEqualTo(4);
        assertThat(snapshot.trail().sessionStart()).isZero();
    }

    @Test
    void keepsItsLandingPageWhenSomethingElseTurnsOutToHaveBegunIt() {
        record(visitor.page("/landing", NOON));
        record(visitor.product("p1", "Fjell", "boots", NOON.minusSeconds(5)));
        record(visitor.page("/next", NOON.plusSeconds(5)));

        SessionSnapshot snapshot = load(NOON.plusSeconds(5));
        assertThat(value(snapshot, SESSION_STARTED_AT)).isEqualTo(Value.of(NOON.minusSeconds(5)));
        assertThat(value(snapshot, SESSION_LANDING_PAGE)).isEqualTo(Value.of("/landing"));
    }

    @Test
    void leavesEventsFromBeforeTheSpanToTheTrail() {
        record(visitor.page("/first", NOON));
        record(visitor.page("/long-before", NOON.minus(HALF_AN_HOUR)));

        SessionSnapshot snapshot = load(NOON);
        assertThat(value(snapshot, SESSION_STARTED_AT)).isEqualTo(Value.of(NOON));
        assertThat(value(snapshot, SESSION_PAGE_VIEWS)).isEqualTo(Value.of(1));
        assertThat(snapshot.trail().sessionStart()).isEqualTo(1);
    }

    @Test
    void findsTheLandingPageAmongLateEvents() {
        record(visitor.product("p1", "Fjell", "boots", NOON));
        record(visitor.page("/second", NOON.plusSeconds(20)));
        record(visitor.page("/first", NOON.plusSeconds(10)));
        record(visitor.page("/third", NOON.plusSeconds(30)));

        assertThat(value(load(NOON.plusSeconds(30)), SESSION_LANDING_PAGE)).isEqualTo(Value.of("/first"));
    }

    @Test
    void knowsTheCartByTheLatestEventThatTellsIt() {
        record(visitor.cart(EventNames.PRODUCT_ADDED, 14_900, 1, NOON));
        record(visitor.cart(EventNames.CART_VIEWED, 29_800, 2, NOON.plusSeconds(20)));
        record(visitor.cart(EventNames.PRODUCT_ADDED, 1, 99, NOON.plusSeconds(10)));
        record(visitor.page("/", NOON.plusSeconds(30)));

        SessionSnapshot snapshot = load(NOON.plusSeconds(30));
        assertThat(value(snapshot, SESSION_CART_VALUE)).isEqualTo(Value.of(29_800));
        assertThat(value(snapshot, SESSION_CART_ITEMS)).isEqualTo(Value.of(2));
        assertThat(value(snapshot, SESSION_CART_CURRENCY)).isEqualTo(Value.of("EUR"));
    }

    @Test
    void emptiesTheCartWithTheOrder() {
        record(visitor.cart(EventNames.PRODUCT_ADDED, 14_900.5, 1, NOON));
        assertThat(value(load(NOON), SESSION_CART_VALUE)).isEqualTo(Value.of(14_900.5));

        record(visitor.event(
                EventNames.ORDER_COMPLETED, NOON.plusSeconds(9), Map.of(EventProperties.REVENUE, Value.of(14_900))));
        SessionSnapshot snapshot = load(NOON.plusSeconds(9));
        assertThat(value(snapshot, SESSION_CART_VALUE)).isEqualTo(Value.of(0));
        assertThat(value(snapshot, SESSION_CART_ITEMS)).isEqualTo(Value.of(0));
    }

    @Test
    void knowsWhatWasLookedAtAndSearchedForLast() {
        record(visitor.product("p1", "Fjell", "boots", NOON));
        record(visitor.event(
                EventNames.PRODUCT_LIST_VIEWED,
                NOON.plusSeconds(1),
                Map.of(EventProperties.CATEGORY, Value.of("tents"))));
        record(visitor.event(
                EventNames.PRODUCTS_SEARCHED,
                NOON.plusSeconds(2),
                Map.of(EventProperties.QUERY, Value.of("warm socks"))));

        SessionSnapshot snapshot = load(NOON.plusSeconds(2));
        assertThat(value(snapshot, SESSION_LAST_PRODUCT_ID)).isEqualTo(Value.of("p1"));
        assertThat(value(snapshot, SESSION_LAST_PRODUCT_NAME)).isEqualTo(Value.of("Fjell"));
        assertThat(value(snapshot, SESSION_LAST_CATEGORY)).isEqualTo(Value.of("tents"));
        assertThat(value(snapshot, SESSION_LAST_SEARCH)).isEqualTo(Value.of("warm socks"));
    }

    @Test
    void listsTheProductsLookedAtTheLatestFirstEachOnce() {
        for (int i = 0; i < 12; i++) {
            record(visitor.product("p" + i, "Product " + i, "boots", NOON.plusSeconds(i)));
        }
        record(visitor.product("p5", "Product 5", "boots", NOON.plusSeconds(20)));

        List<String> expected = List.of("p5", "p11", "p10", "p9", "p8", "p7", "p6", "p4", "p3", "p2");
        Value recent = value(load(NOON.plusSeconds(20)), SESSION_RECENT_PRODUCTS);
        assertThat(recent)
                .isEqualTo(new Value.Items(
                        expected.stream().map(SessionContract::recentProduct).toList()));
    }

    @Test
    void isToldAsItWasAtAnEarlierInstant() {
        record(visitor.page("/", NOON));
        record(visitor.product("p1", "Fjell", "boots", NOON.plusSeconds(10)));
        record(visitor.cart(EventNames.PRODUCT_ADDED, 14_900, 1, NOON.plusSeconds(20)));
        Map<AttributeKey, Value> then = load(NOON.plusSeconds(20)).session();
        Instant next = NOON.plus(Duration.ofHours(2));
        record(visitor.cart(EventNames.CART_VIEWED, 1, 1, NOON.plusSeconds(30)));
        record(visitor.product("p2", "Tind", "tents", NOON.plusSeconds(40)));
        record(visitor.page("/again", next));
        record(visitor.page("/and/again", next.plus(Duration.ofHours(1))));

        assertThat(load(NOON.plusSeconds(20)).session()).isEqualTo(then);
        assertThat(load(NOON.plusSeconds(20)).trail().sessionStartedAt()).contains(NOON);
        assertThat(load(NOON.plus(Duration.ofHours(1))).session()).isEmpty();
        assertThat(value(load(next), SESSION_NUMBER)).isEqualTo(Value.of(2));
        assertThat(load(NOON.minusSeconds(1)).session()).isEmpty();
    }

    @Test
    void countsEveryPageThatIsViewed() {
        IntStream.range(0, 20).forEach(i -> record(visitor.page("/" + i, NOON.plusSeconds(i))));

        assertThat(value(load(NOON.plusSeconds(19)), SESSION_PAGE_VIEWS)).isEqualTo(Value.of(20));
    }

    private static Value recentProduct(String id) {
        Map<String, Value> members = new TreeMap<>();
        members.put("id", Value.of(id));
        members.put("name", Value.of("Product " + id.substring(1)));
        members.put("category", Value.of("boots"));
        members.put("price", Value.of(14_900));
        return new Value.Structure(members);
    }

    final void record(Event event) {
        assertThat(await(store.record(event))).as("it is new").isTrue();
    }

    final SessionSnapshot load(Instant at) {
        return await(store.load(visitor.visitor(), at));
    }

    static Value value(SessionSnapshot snapshot, Attribute attribute) {
        return snapshot.session().getOrDefault(attribute.key(), Value.Unknown.MISSING);
    }

    static String text(SessionSnapshot snapshot, Attribute attribute) {
        return value(snapshot, attribute) instanceof Value.Text text ? text.value() : "no text";
    }

    static List<String> paths(SessionSnapshot snapshot) {
        return snapshot.trail().events().stream()
                .map(event -> event.property(EventProperties.PATH) instanceof Value.Text path ? path.value() : "none")
                .toList();
    }

    private static Map<AttributeKey, Value> values(Object... attributesAndValues) {
        Map<AttributeKey, Value> values = new TreeMap<>();
        for (int i = 0; i < attributesAndValues.length; i += 2) {
            values.put(((Attribute) attributesAndValues[i]).key(), (Value) attributesAndValues[i + 1]);
        }
        return values;
    }
}
