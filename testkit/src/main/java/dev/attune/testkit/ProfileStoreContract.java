package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileStore} does. Extend it in a test class of the store. */
public abstract class ProfileStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");
    private static final VisitorId PHONE = new VisitorId("phone");
    private static final VisitorId LAPTOP = new VisitorId("laptop");
    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BEN = new CustomerId("ben");
    private static final AttributeKey TIER = AttributeKey.of("profile.loyalty_tier");
    private static final AttributeKey NAME = AttributeKey.of("profile.first_name");
    private static final Map<AttributeKey, Value> GOLD = Map.of(TIER, Value.of("gold"));

    /** For the implementation's own test class to extend. */
    protected ProfileStoreContract() {}

    /** A store that was empty when this test began; the same one at each call within a test. */
    protected abstract ProfileStore store();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(store().find(PHONE)).isEmpty();
        assertThat(store().find(ANNA)).isEmpty();
    }

    @Test
    void makesTheProfileOfACustomerWhoIsNew() {
        Profile profile = store().identify(PHONE, ANNA, GOLD, MONDAY);

        assertThat(profile.attributes()).isEqualTo(GOLD);
        assertThat(profile.updatedAt()).isEqualTo(MONDAY);
        assertThat(profile.version()).isEqualTo(1);
        assertThat(store().find(PHONE)).contains(profile);
        assertThat(store().find(ANNA)).contains(profile);
    }

    @Test
    void makesAProfileWithoutTraits() {
        Profile profile = store().identify(PHONE, ANNA, Map.of(), MONDAY);

        assertThat(profile.attributes()).isEmpty();
        assertThat(profile.version()).isEqualTo(1);
    }

    @Test
    void keepsEveryTypeOfValue() {
        Map<AttributeKey, Value> traits = everyType();
        store().identify(PHONE, ANNA, traits, MONDAY);

        assertThat(store().find(ANNA)).map(Profile::attributes).contains(traits);
    }

    @Test
    void keepsTheOrderOfTextsAndMembers() {
        store().identify(PHONE, ANNA, everyType(), MONDAY);
        Profile kept = store().find(ANNA).orElseThrow();

        assertThat(kept.attributes().get(AttributeKey.of("profile.interests")))
                .isInstanceOfSatisfying(
                        Value.Texts.class,
                        texts -> assertThat(texts.values()).containsExactlyElementsOf(SampleValues.INTERESTS.values()));
        assertThat(kept.attributes().get(AttributeKey.of("profile.shoe")))
                .isInstanceOfSatisfying(
                        Value.Structure.class,
                        shoe -> assertThat(shoe.members().keySet())
                                .containsExactlyElementsOf(
                                        SampleValues.SHOE.members().keySet()));
    }

    @Test
    void changesNothingWhenDoneAgain() {
        Profile first = store().identify(PHONE, ANNA, GOLD, MONDAY);
        Profile again = store().identify(PHONE, ANNA, GOLD, TUESDAY);

        assertThat(again).isEqualTo(first);
        assertThat(store().find(ANNA)).contains(first);
    }

    @Test
    void mergesTraitsIntoTheProfile() {
        Profile first = store().identify(PHONE, ANNA, GOLD, MONDAY);
        Profile second =
                store().identify(PHONE, ANNA, Map.of(NAME, Value.of("Anna"), TIER, Value.of("platinum")), TUESDAY);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attributes()).isEqualTo(Map.of(NAME, Value.of("Anna"), TIER, Value.of("platinum")));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void removesAnAttributeThatIsMissing() {
        store().identify(PHONE, ANNA, Map.of(NAME, Value.of("Anna"), TIER, Value.of("gold")), MONDAY);
        Profile profile = store().identify(PHONE, ANNA, Map.of(TIER, Value.Unknown.MISSING), TUESDAY);

        assertThat(profile.attributes()).isEqualTo(Map.of(NAME, Value.of("Anna")));
        assertThat(store().identify(PHONE, ANNA, Map.of(TIER, Value.Unknown.MISSING), TUESDAY))
                .isEqualTo(profile);
    }

    @Test
    void refusesWhatIsUnknownForAnotherCause() {
        for (UnknownCause cause : List.of(UnknownCause.CONSENT, UnknownCause.DEGRADED)) {
            assertThatThrownBy(() -> store().identify(PHONE, ANNA, Map.of(TIER, Value.unknown(cause)), MONDAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(TIER.value());
        }
        assertThat(store().find(ANNA)).isEmpty();
    }

    @Test
    void refusesTextThatCannotBeStored() {
        for (Value value : List.of(
                Value.of("a\u0000b"),
                Value.of("\uD83E"),
                new Value.Texts(Set.of("\u0000")),
                new Value.Items(List.of(Value.of("\u0000"))),
                new Value.Structure(Map.of("\u0000", Value.of(1))))) {
            assertThatThrownBy(() -> store().identify(PHONE, ANNA, Map.of(NAME, value), MONDAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(NAME.value())
                    .hasMessageContaining("U+0000");
        }
        assertThat(store().find(PHONE)).isEmpty();
        assertThat(store().find(ANNA)).isEmpty();
    }

    @Test
    void joinsAllVisitorsOfACustomer() {
        store().identify(PHONE, ANNA, GOLD, MONDAY);
        Profile joined = store().identify(LAPTOP, ANNA, Map.of(), TUESDAY);

        assertThat(store().find(PHONE)).contains(joined);
        assertThat(store().find(LAPTOP)).contains(joined);
    }

    @Test
    void movesAVisitorWhoIsAnotherCustomerNowAndMixesNothing() {
        store().identify(PHONE, ANNA, GOLD, MONDAY);
        Profile ben = store().identify(PHONE, BEN, Map.of(NAME, Value.of("Ben")), TUESDAY);

        assertThat(ben.attributes()).isEqualTo(Map.of(NAME, Value.of("Ben")));
        assertThat(store().find(PHONE)).contains(ben);
        assertThat(store().find(ANNA)).map(Profile::attributes).contains(GOLD);
    }

    @Test
    void forgetsAProfileWithAllItsVisitors() {
        store().identify(PHONE, ANNA, GOLD, MONDAY);
        store().identify(LAPTOP, ANNA, Map.of(), MONDAY);
        store().identify(new VisitorId("other"), BEN, Map.of(), MONDAY);

        store().forget(LAPTOP);

        assertThat(store().find(PHONE)).isEmpty();
        assertThat(store().find(LAPTOP)).isEmpty();
        assertThat(store().find(ANNA)).isEmpty();
        assertThat(store().find(BEN)).isPresent();
    }

    @Test
    void forgetsNobodyIfThereIsNothingToForget() {
        store().identify(PHONE, ANNA, GOLD, MONDAY);
        store().forget(LAPTOP);

        assertThat(store().find(PHONE)).isPresent();
    }

    @Test
    void makesANewProfileAfterForgetting() {
        Profile old = store().identify(PHONE, ANNA, GOLD, MONDAY);
        store().forget(PHONE);
        Profile fresh = store().identify(PHONE, ANNA, Map.of(), TUESDAY);

        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(fresh.attributes()).isEmpty();
        assertThat(fresh.version()).isEqualTo(1);
    }

    @Test
    void makesOneProfileWhenManyIdentifyTheSameCustomerAtOnce() throws Exception {
        List<Profile> profiles = Together.run(
                64,
                number -> store().identify(
                                new VisitorId("visitor-" + number),
                                ANNA,
                                Map.of(AttributeKey.of("profile.trait_" + number), Value.of(number)),
                                MONDAY));

        Profile profile = store().find(ANNA).orElseThrow();
        assertThat(profiles).extracting(Profile::id).containsOnly(profile.id());
        assertThat(profile.attributes()).hasSize(64);
        assertThat(profile.version()).isEqualTo(64);
        assertThat(store().find(new VisitorId("visitor-63"))).contains(profile);
    }

    @Test
    void keepsAVisitorWithOneCustomerWhenManyClaimTheVisitorAtOnce() throws Exception {
        Together.run(32, number -> store().identify(PHONE, new CustomerId("customer-" + number % 4), Map.of(), MONDAY));

        Profile owner = store().find(PHONE).orElseThrow();
        assertThat(List.of(0, 1, 2, 3))
                .map(number ->
                        store().find(new CustomerId("customer-" + number)).orElseThrow())
                .containsOnlyOnce(owner);
    }

    private static Map<AttributeKey, Value> everyType() {
        return Map.ofEntries(
                Map.entry(NAME, Value.of("Åsa \"O'Neil\" \uD83E\uDD7E")),
                Map.entry(AttributeKey.of("profile.spent"), Value.of(9_007_199_254_740_991.0)),
                Map.entry(AttributeKey.of("profile.score"), Value.of(0.1)),
                Map.entry(AttributeKey.of("profile.subscribed"), Value.of(true)),
                Map.entry(AttributeKey.of("profile.since"), Value.of(Instant.parse("2020-02-29T23:59:59.123456789Z"))),
                Map.entry(AttributeKey.of("profile.born"), Value.of(LocalDate.parse("1984-02-29"))),
                Map.entry(AttributeKey.of("profile.interests"), SampleValues.INTERESTS),
                Map.entry(AttributeKey.of("profile.home"), new Value.Point(59.91, 10.75)),
                Map.entry(AttributeKey.of("profile.app"), new Value.Version("2.10.1-rc.1")),
                Map.entry(AttributeKey.of("profile.address"), new Value.Address("2001:db8::1")),
                Map.entry(
                        AttributeKey.of("profile.recent"),
                        new Value.Items(List.of(SampleValues.SHOE, Value.of("x"), Value.Unknown.MISSING))),
                Map.entry(AttributeKey.of("profile.shoe"), SampleValues.SHOE));
    }
}
