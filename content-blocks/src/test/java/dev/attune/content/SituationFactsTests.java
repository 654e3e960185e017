package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.VISITOR;
import static dev.attune.content.Given.evening;
import static dev.attune.content.Given.is;
import static dev.attune.content.GivenRuleTest.AT_NOON;
import static dev.attune.content.GivenRuleTest.BOOTS;
import static dev.attune.content.GivenRuleTest.HERO;
import static dev.attune.content.GivenRuleTest.expecting;
import static dev.attune.content.GivenRuleTest.failures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.BehaviorCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.consent.Consent;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.Situation;
import dev.attune.api.event.EventNames;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is known of a made-up situation, as the rule tests in it see it. */
class SituationFactsTests {

    @Test
    void followFromTheInstantAndTheZone() {
        Condition eveningInTokyo = evening();
        AttributeKey hour = StandardAttributes.TIME_HOUR.key();

        assertThat(failures(eveningInTokyo, Truth.TRUE, AT_NOON.in(ZoneId.of("Asia/Tokyo"))))
                .isEmpty();
        assertThat(failures(eveningInTokyo, Truth.FALSE, AT_NOON)).isEmpty();
        assertThat(SituationFacts.of(
                                AT_NOON.in(ZoneId.of("Asia/Tokyo")),
                                Given.published(Given.STORE).catalog())
                        .facts()
                        .value(hour))
                .isEqualTo(Value.of(21));
    }

    @Test
    void preferTheZoneOfTheProfileAsAPageDoes() {
        Situation traveller = AT_NOON.with(StandardAttributes.PROFILE_TIME_ZONE, Value.of("Asia/Tokyo"));

        assertThat(failures(evening(), Truth.TRUE, traveller)).isEmpty();
    }

    @Test
    void readTheZoneOfTheSiteApart() {
        Condition site = new TimeCondition.TimeOfDay(LocalTime.of(18, 0), LocalTime.of(23, 0), ZoneChoice.SITE);
        Situation given = new Situation(
                NOON,
                ZoneId.of("Asia/Tokyo"),
                ZoneId.of("Europe/Oslo"),
                AT_NOON.locale(),
                VISITOR,
                null,
                Map.of(),
                List.of(),
                null);

        assertThat(failures(site, Truth.FALSE, given)).isEmpty();
        assertThat(failures(evening(), Truth.TRUE, given)).isEmpty();
    }

    @Test
    void holdOnlyWhatTheVisitorAllows() {
        Situation refusing = AT_NOON.after(BOOTS, BOOTS)
                .with(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of("gold"))
                .granting(Consent.none());

        assertThat(failures(HERO, expecting("baseline", refusing))).isEmpty();
        assertThat(failures(is(StandardAttributes.PROFILE_LOYALTY_TIER, "gold"), Truth.UNKNOWN, refusing))
                .isEmpty();
    }

    @Test
    void takeTextsForDatesAndInstants() {
        assertThat(failures(
                        new AttributeCondition.WithinLast(
                                StandardAttributes.PROFILE_LAST_ORDER_AT.key(),
                                false,
                                Duration.ofDays(7),
                                WhenMissing.UNKNOWN),
                        Truth.TRUE,
                        AT_NOON.with(StandardAttributes.PROFILE_LAST_ORDER_AT, Value.of("2026-05-30T10:00:00+02:00"))))
                .isEmpty();
    }

    @Test
    void dealVisitorsIntoShares() {
        Condition half = new OpenCondition.Share("seed", 0, 0.5);
        Map<Truth, Integer> dealt = new EnumMap<>(Truth.class);
        for (int i = 0; i < 200; i++) {
            Situation each = AT_NOON.as(new VisitorId("visitor-" + i));
            dealt.merge(failures(half, Truth.TRUE, each).isEmpty() ? Truth.TRUE : Truth.FALSE, 1, Integer::sum);
        }

        assertThat(dealt.get(Truth.TRUE)).isBetween(60, 140);
    }

    @Nested
    class Session {

        private static Condition lasting(int seconds) {
            return new BehaviorCondition.SessionIs(BehaviorCondition.SessionMeasure.DURATION, Comparison.EQ, seconds);
        }

        @Test
        void beganWithTheFirstOfTheEventsThatFollowEachOtherWithinHalfAnHour() {
            Situation given = AT_NOON.after(
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(95)),
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(59)),
                    PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofSeconds(1799)));

            assertThat(failures(lasting(95 * 60), Truth.FALSE, given)).isEmpty();
            assertThat(failures(lasting(59 * 60), Truth.TRUE, given)).isEmpty();
        }

        @Test
        void isOverHalfAnHourAfterTheLastEvent() {
            Situation given = AT_NOON.after(PastEvent.ago(EventNames.PAGE_VIEWED, Duration.ofMinutes(30)));

            assertThat(failures(lasting(1800), Truth.UNKNOWN, given)).isEmpty();
        }

        @Test
        void isAsLongAsTheTestSays() {
            Situation given = new Situation(
                    NOON,
                    Situation.UTC,
                    Situation.UTC,
                    AT_NOON.locale(),
                    VISITOR,
                    null,
                    Map.of(),
                    List.of(new PastEvent(
                            EventNames.PAGE_VIEWED, new PastEvent.At(Instant.parse("2026-06-01T11:00:00Z")), Map.of())),
                    Duration.ofHours(2));

            assertThat(failures(lasting(7200), Truth.TRUE, given)).isEmpty();
        }
    }
}
