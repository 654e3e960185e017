package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import dev.attune.testkit.ProfileStoreContract;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresProfileStoreTests extends ProfileStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final VisitorId PHONE = new VisitorId("phone");
    private static final VisitorId TABLET = new VisitorId("tablet");
    private static final CustomerId ANNA = new CustomerId("anna");
    private static final AttributeKey TIER = AttributeKey.of("profile.loyalty_tier");
    private static final AttributeKey LIKES = AttributeKey.of("profile.favorite_category");

    private final HikariDataSource pool = Database.pool(10);
    private final PostgresProfileStore store = new PostgresProfileStore(pool);

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Override
    protected ProfileStore store() {
        return store;
    }

    @Test
    void saysWhichProfileWasBroken() {
        Profile profile = store.identify(PHONE, ANNA, Map.of(), MONDAY);
        Database.jdbc()
                .sql("update attune.profile set attributes = '{\"profile.since\": {\"instnat\": 3}}'")
                .update();

        assertThatThrownBy(() -> store.find(PHONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profile " + profile.id() + " in the database cannot be read")
                .hasMessageContaining("/profile.since")
                .hasMessageContaining("Did you mean \"instant\"?");
    }

    @Test
    void changesNothingIfItFailsHalfWay() {
        Profile before = store.identify(PHONE, ANNA, Map.of(), MONDAY);
        Database.jdbc()
                .sql("alter table attune.profile add constraint no_gold check (not attributes ? 'profile.loyalty_tier')"
                        .replace("?", "??"))
                .update();
        try {
            assertThatThrownBy(() -> store.identify(TABLET, ANNA, Map.of(TIER, Value.of("gold")), MONDAY))
                    .hasMessageContaining("no_gold");
            assertThat(store.find(TABLET)).isEmpty();
            assertThat(store.find(ANNA)).contains(before);
        } finally {
            Database.jdbc()
                    .sql("alter table attune.profile drop constraint no_gold")
                    .update();
        }
    }

    /** Visitors who have a profile before anybody knows who they are. */
    @Nested
    class AnonymousProfile {

        private final UUID anonymous = UUID.fromString("00000000-0000-0000-0000-00000000000a");

        @BeforeEach
        void insert() {
            Database.jdbc()
                    .sql("insert into attune.profile values (?, null, ?::jsonb, now(), 1)")
                    .params(anonymous, "{\"profile.loyalty_tier\": \"none\", \"profile.favorite_category\": \"boots\"}")
                    .update();
            Database.jdbc()
                    .sql("insert into attune.visitor values ('phone', ?), ('tablet', ?)")
                    .params(anonymous, anonymous)
                    .update();
        }

        @Test
        void becomesThatOfANewCustomer() {
            Profile profile = store.identify(PHONE, ANNA, Map.of(TIER, Value.of("gold")), MONDAY);

            assertThat(profile.attributes()).isEqualTo(Map.of(TIER, Value.of("gold"), LIKES, Value.of("boots")));
            assertThat(profile.version()).isEqualTo(1);
        }

        @Test
        void isMergedIntoTheCustomersWhoseValuesWin() {
            store.identify(new VisitorId("laptop"), ANNA, Map.of(TIER, Value.of("gold")), MONDAY);
            Profile profile = store.identify(PHONE, ANNA, Map.of(), MONDAY);

            assertThat(profile.attributes()).isEqualTo(Map.of(TIER, Value.of("gold"), LIKES, Value.of("boots")));
            assertThat(profile.version()).isEqualTo(2);
        }

        @Test
        void bringsAllItsVisitorsAndIsGone() {
            Profile profile = store.identify(PHONE, ANNA, Map.of(), MONDAY);

            assertThat(store.find(TABLET)).contains(profile);
            assertThat(Database.jdbc()
                            .sql("select count(*) from attune.profile")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void losesWhatATraitRemoves() {
            Profile profile = store.identify(PHONE, ANNA, Map.of(LIKES, Value.Unknown.MISSING), MONDAY);

            assertThat(profile.attributes()).isEqualTo(Map.of(TIER, Value.of("none")));
        }
    }
}
