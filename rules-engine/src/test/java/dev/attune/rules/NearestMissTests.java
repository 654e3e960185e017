package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near conditions of every kind came, for one visitor on a Monday at 14:00 in Berlin. */
class NearestMissTests {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private static final TestCatalog.Request VISITOR = TestCatalog.Request.empty()
            .with(TestCatalog.TIER, Value.of("silver"))
            .with(TestCatalog.ORDERS, Value.of(2.5))
            .with(TestCatalog.LIMIT, Value.of(20))
            .with(TestCatalog.NEWS, Value.of(false))
            .with(TestCatalog.SIGNUP, Value.of(NOW.minus(Duration.ofDays(10))))
            .with(TestCatalog.BIRTHDAY, Value.of(LocalDate.of(2026, 6, 20)))
            .with(TestCatalog.TAGS, new Value.Texts(new LinkedHashSet<>(List.of("a", "Boots"))))
            .with(TestCatalog.HOME, new Value.Point(48.1, 11.6))
            .with(TestCatalog.APP, new Value.Version("1.2"))
            .in("Europe/Berlin")
            .trail(
                    NOW.minus(Duration.ofMinutes(12)),
                    viewed(10, "boots", 30),
                    viewed(5, "tents", 50),
                    new TrailEvent("Cart Viewed", NOW.minus(Duration.ofMinutes(4)), Map.of()));

    private static TrailEvent viewed(int minutesAgo, String category, int price) {
        return new TrailEvent(
                "Product Viewed",
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                Map.of("category", Value.of(category), "price", Value.of(price)));
    }

    private static ConditionExplanation explain(String json) {
        return TestCatalog.plan(json).explain(0, VISITOR.at(NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'attribute': 'profile.orders', 'gte': 3} | 0.5 short of 3",
                "{'attribute': 'profile.orders', 'gt': 2.5} | exactly 2.5, has to be more",
                "{'attribute': 'profile.orders', 'lt': 2} | 0.5 over 2",
                "{'attribute': 'profile.orders', 'ne': 2.5} | is 2.5",
                "{'attribute': 'profile.orders', 'between': [3, 5]} | 0.5 short of 3",
                "{'attribute': 'profile.orders', 'between': [1, 2]} | 0.5 over 2",
                "{'attribute': 'profile.orders', 'in': [1, 3, 7]} | 0.5 away from 3",
                "{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.limit'}} | 17.5 short of 20",
                "{'attribute': 'profile.tier', 'eq': 'gold'} | silver instead of gold",
                "{'attribute': 'profile.tier', 'eq': 'Silver'} | differs only in case from Silver",
                "{'attribute': 'profile.tier', 'eq': 'silber'} | spelled nearly like silber",
                "{'attribute': 'profile.tier', 'in': ['gold', 'bronze']} | silver instead of bronze or gold",
                "{'attribute': 'profile.tier', 'notIn': ['gold', 'silver']} | is one of them",
                "{'attribute': 'profile.tier', 'contains': 'gold'} | lacks gold",
                "{'attribute': 'profile.tier', 'contains': 'ILV'} | differs only in case",
                "{'attribute': 'profile.tier', 'startsWith': 'g'} | begins otherwise",
                "{'attribute': 'profile.tier', 'endsWith': 'd'} | ends otherwise",
                "{'attribute': 'profile.tier', 'notContains': 'il'} | has il",
                "{'attribute': 'profile.tier', 'matches': '^g'} | does not fit the pattern",
                "{'attribute': 'profile.tier', 'matches': '^SIL'} | differs only in case",
                "{'attribute': 'profile.tier', 'missing': true} | is silver",
                "{'attribute': 'profile.newsletter', 'eq': true} | no instead of yes",
                "{'attribute': 'profile.tags', 'contains': 'b'} | lacks b",
                "{'attribute': 'profile.tags', 'containsAll': ['a', 'b', 'boots']} | lacks b and boots; boots differs only in case",
                "{'attribute': 'profile.tags', 'containsAny': ['b', 'c']} | has none of b and c",
                "{'attribute': 'profile.tags', 'containsNone': ['a', 'c']} | has a",
                "{'attribute': 'request.app', 'gte': '2.0'} | older than 2.0",
                "{'attribute': 'profile.signup', 'withinLast': 'P7D'} | ended 3 days ago, on Friday 2026-06-12 at 14:00 in Europe/Berlin",
                "{'attribute': 'profile.signup', 'notWithinLast': 'P11D'} | begins in 1 day, on Tuesday 2026-06-16 at 14:00 in Europe/Berlin",
                "{'attribute': 'profile.signup', 'before': '2026-06-01'} | 4 days too late",
                "{'attribute': 'profile.signup', 'after': '2026-06-10'} | 5 days too early",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': 1, 'after': 1}} | begins in 3 days 10 hours,"
                        + " on Friday 2026-06-19 at 00:00 in Europe/Berlin",
                "{'attribute': 'profile.signup', 'daysAround': {'before': 1, 'after': 1}} | ended 8 days 14 hours ago,"
                        + " on Sunday 2026-06-07 at 00:00 in Europe/Berlin",
                "{'attribute': 'profile.birthday', 'anniversaryWithin': 3} | begins in 1 day 10 hours,"
                        + " on Wednesday 2026-06-17 at 00:00 in Europe/Berlin",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [52.5, 13.4], 'kilometers': 500}} |"
                        + " 5.7 kilometres beyond 500",
                "{'attribute': 'profile.limit', 'gte': 100} | 80 short of 100",
            })
    void tellsHowNearAnAttributeCame(String json, String miss) {
        ConditionExplanation explanation = explain(json);
        assertThat(explanation.truth()).isEqualTo(Truth.FALSE);
        assertThat(explanation.nearestMiss()).isEqualTo(miss);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'timeOfDay': {'from': '16:10', 'to': '23:00'}} | begins in 2 hours 10 minutes, at 16:10 in Europe/Berlin",
                "{'daysOfWeek': {'days': ['friday']}} | begins in 3 days 10 hours,"
                        + " on Friday 2026-06-19 at 00:00 in Europe/Berlin",
                "{'daysOfMonth': {'days': [16]}} | begins in 10 hours, on Tuesday 2026-06-16 at 00:00 in Europe/Berlin",
                "{'months': {'months': ['july']}} | begins in 15 days 10 hours,"
                        + " on Wednesday 2026-07-01 at 00:00 in Europe/Berlin",
                "{'dateRange': {'from': '2026-06-15T14:00:30'}} | begins in 30 seconds, at 14:00:30 in Europe/Berlin",
                "{'dateRange': {'to': '2026-06-12T14:00', 'zone': 'UTC'}} | ended 2 days 22 hours ago,"
                        + " on Friday 2026-06-12 at 14:00 in UTC",
                "{'recurring': {'rule': 'FREQ=DAILY', 'start': '2026-01-01T15:00', 'duration': 'PT1H'}} |"
                        + " begins in 1 hour, at 15:00 in Europe/Berlin",
                "{'recurring': {'rule': 'FREQ=DAILY;COUNT=2', 'start': '2026-01-01T15:00', 'duration': 'PT1H'}} |"
                        + " does not come again",
                "{'holiday': {'country': 'US', 'zone': 'America/New_York'}} | begins in 3 days 16 hours,"
                        + " on Friday 2026-06-19 at 00:00 in America/New_York",
                "{'attribute': 'time.hour', 'gte': 20} | begins in 6 hours, at 20:00 in Europe/Berlin",
                "{'attribute': 'time.now', 'lt': '2026-06-01T00:00:00Z'} | 14 days 12 hours too late",
            })
    void tellsWhenTimeBringsIt(String json, String miss) {
        ConditionExplanation explanation = explain(json);
        assertThat(explanation.truth()).isEqualTo(Truth.FALSE);
        assertThat(explanation.nearestMiss()).isEqualTo(miss);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'count': {'event': 'Product Viewed', 'gte': 3}} | 2 of 3, one more needed",
                "{'count': {'event': 'Product Viewed', 'lt': 2}} | one too many",
                "{'count': {'event': 'Product Viewed', 'eq': 5}} | 2 of 5, 3 more needed",
                "{'count': {'event': 'Product Viewed', 'ne': 2}} | one more or fewer needed",
                "{'distinct': {'event': 'Product Viewed', 'property': 'category', 'gt': 2}} | 2 of 3, one more needed",
                "{'sum': {'event': 'Product Viewed', 'property': 'price', 'gte': 100}} | 20 short of 100",
                "{'max': {'event': 'Product Viewed', 'property': 'price', 'lte': 40}} | 10 over 40",
                "{'last': {'event': 'Product Viewed', 'property': 'category', 'eq': 'boots'}} | tents instead of boots",
                "{'session': {'measure': 'duration', 'gte': 900}} | 12 minutes of 15 minutes, 3 minutes more",
                "{'session': {'measure': 'idleTime', 'lt': 60}} | 3 minutes too long",
                "{'session': {'measure': 'pages', 'gte': 1}} | 0 of 1, one more needed",
                "{'sequence': {'steps': [{'event': 'Product Viewed'}, {'event': 'Order Completed'}]}} |"
                        + " 1 of 2 steps, lacking: completed an order",
                "{'sequence': {'steps': [{'event': 'Product Viewed'}, {'event': 'Cart Viewed', 'gap': 'PT30S'}]}} |"
                        + " 1 of 2 steps, lacking: viewed the cart, since the time between steps was too long",
                "{'sequence': {'steps': [{'event': 'Product Viewed'}, {'event': 'Product Viewed'}],"
                        + " 'sameProperty': 'category'}} |"
                        + " 1 of 2 steps, lacking: viewed a product, since it was of another category",
                "{'abandoned': {'started': {'event': 'Cart Viewed'}, 'finished': {'event': 'Order Completed'},"
                        + " 'after': 'PT30M'}} | begun 4 minutes ago, 26 minutes more to wait",
                "{'abandoned': {'started': {'event': 'Product Viewed'}, 'finished': {'event': 'Cart Viewed'},"
                        + " 'after': 'PT30M'}} | finished",
                "{'share': {'seed': 'a', 'from': 0, 'to': 0.01}} | 74.6% after the share ends",
                "{'share': {'seed': 'a', 'from': 0.99, 'to': 1}} | 23.4% before the share begins",
            })
    void tellsHowNearTheVisitorsDoingsCame(String json, String miss) {
        ConditionExplanation explanation = explain(json);
        assertThat(explanation.truth()).isEqualTo(Truth.FALSE);
        assertThat(explanation.nearestMiss()).isEqualTo(miss);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'all': [GOLD, SILVER]} | tier is gold: silver instead of gold",
                "{'all': [GOLD, SILVER, MANY]} |"
                        + " 1 of 3 conditions hold; lacking: tier is gold: silver instead of gold;"
                        + " orders is at least 3: 0.5 short of 3",
                "{'any': [{'all': [GOLD, MANY]}, MANY]} | orders is at least 3: 0.5 short of 3",
                "{'any': [GOLD, EVENING, AFTERNOON]} | it is between 16:00 and 17:00 in the visitor's zone:"
                        + " begins in 2 hours, at 16:00 in Europe/Berlin",
                "{'not': SILVER} | tier is silver: would have to end",
                "{'not': {'timeOfDay': {'from': '10:00', 'to': '15:00'}}} |"
                        + " it is between 10:00 and 15:00 in the visitor's zone:"
                        + " ends in 1 hour, at 15:00 in Europe/Berlin",
                "{'not': {'any': [SILVER, GOLD]}} | tier is silver: would have to end",
                "{'never': true} | nothing makes it hold",
                "{'attribute': 'request.ip', 'inCidr': ['10.0.0.0/8']} | ip is not known",
            })
    void tellsWhatIsNearestOfSeveral(String template, String miss) {
        String json = template.replace("GOLD", "{'attribute': 'profile.tier', 'eq': 'gold'}")
                .replace("SILVER", "{'attribute': 'profile.tier', 'eq': 'silver'}")
                .replace("MANY", "{'attribute': 'profile.orders', 'gte': 3}")
                .replace("EVENING", "{'timeOfDay': {'from': '18:00', 'to': '23:00'}}")
                .replace("AFTERNOON", "{'timeOfDay': {'from': '16:00', 'to': '17:00'}}");
        assertThat(explain(json).nearestMiss()).isEqualTo(miss);
    }

    @Test
    void hasNoMissWhereItHolds() {
        assertThat(explain("{'attribute': 'profile.tier', 'eq': 'silver'}").nearestMiss())
                .isNull();
    }

    @Test
    void saysInTheDescriptionWhatTheObservedValueDoesNot() {
        assertThat(explain("{'attribute': 'profile.orders', 'gte': 3}").describe())
                .isEqualTo("orders is at least 3: no (2.5), 0.5 short of 3");
        assertThat(explain("{'attribute': 'profile.tier', 'eq': 'gold'}").describe())
                .isEqualTo("tier is gold: no (silver)");
    }
}
