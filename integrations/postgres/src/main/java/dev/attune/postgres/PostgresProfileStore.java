package dev.attune.postgres;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.spi.ProfileStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.api.visitor.Profile;
import dev.attune.api.visitor.VisitorId;
import dev.attune.content.format.ValueFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Profiles in PostgreSQL. A visitor belongs to one profile, a profile to at most one customer; where a visitor with an anonymous profile
 * turns out to be a customer, the two become one, in which the customer's values win and the others are kept.
 */
public final class PostgresProfileStore implements ProfileStore {

    private static final String COLUMNS = "p.id, p.attributes, p.updated_at, p.version";

    private final Transactions transactions;

    /**
     * Waits five seconds for an answer of the server.
     *
     * @param dataSource connections to PostgreSQL; {@link AttuneSchema#migrate} was called on it
     */
    public PostgresProfileStore(DataSource dataSource) {
        this(dataSource, Transactions.PATIENCE);
    }

    /**
     * @param dataSource connections to PostgreSQL; {@link AttuneSchema#migrate} was called on it
     * @param patience how long one answer of a server that hangs is waited for, before the call fails and its connection ends; a
     *     shorter network timeout of the connection's own stays
     */
    public PostgresProfileStore(DataSource dataSource, Duration patience) {
        this.transactions = new Transactions(dataSource, patience);
    }

    @Override
    public Optional<Profile> find(VisitorId visitor) {
        return transactions.run(jdbc -> jdbc.sql("select " + COLUMNS
                        + " from attune.profile p join attune.visitor v on v.profile = p.id where v.id = ?")
                .param(visitor.value())
                .query(PostgresProfileStore::profile)
                .optional());
    }

    @Override
    public Optional<Profile> find(CustomerId customer) {
        return transactions.run(jdbc -> jdbc.sql("select " + COLUMNS + " from attune.profile p where p.customer = ?")
                .param(customer.value())
                .query(PostgresProfileStore::profile)
                .optional());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a trait cannot be kept: unknown for another cause than that it is missing, or text with
     *     U+0000 or half a surrogate pair
     */
    @Override
    public Profile identify(VisitorId visitor, CustomerId customer, Map<AttributeKey, Value> traits, Instant at) {
        Map<AttributeKey, Value> given = new HashMap<>(traits);
        given.values().removeIf(Value.Unknown.MISSING::equals);
        ValueFormat.writeAll(given);
        return transactions.run(jdbc -> {
            // Always the customer's profile before the anonymous one, and visitors last: so no two wait for each other.
            Profile known = lock(jdbc, customer, at);
            Map<AttributeKey, Value> attributes = new HashMap<>(absorbed(jdbc, visitor, known.id()));
            attributes.putAll(known.attributes());
            attributes.putAll(given);
            attributes.keySet().removeIf(key -> Value.Unknown.MISSING.equals(traits.get(key)));
            jdbc.sql("""
                            insert into attune.visitor (id, profile) values (?, ?)
                            on conflict (id) do update set profile = excluded.profile
                            where attune.visitor.profile <> excluded.profile
                            """).params(visitor.value(), known.id()).update();
            boolean isNew = known.version() == 0;
            return isNew || !attributes.equals(known.attributes()) ? changed(jdbc, known, attributes, at) : known;
        });
    }

    @Override
    public void forget(VisitorId visitor) {
        transactions.run(jdbc -> jdbc.sql(
                        "delete from attune.profile where id = (select profile from attune.visitor where id = ?)")
                .param(visitor.value())
                .update());
    }

    /** The customer's profile, locked until the end; one of version 0 that was made for it, if there was none. */
    private static Profile lock(JdbcClient jdbc, CustomerId customer, Instant at) {
        return jdbc.sql("select " + COLUMNS + " from attune.profile p where p.customer = ? for update")
                .param(customer.value())
                .query(PostgresProfileStore::profile)
                .optional()
                .orElseGet(() -> jdbc.sql("""
                                insert into attune.profile as p (customer, attributes, updated_at, version)
                                values (?, '{}', ?, 0)
                                on conflict (customer) do update set customer = excluded.customer
                                returning %s
                                """.formatted(COLUMNS))
                        .params(customer.value(), Instants.parameter(at))
                        .query(PostgresProfileStore::profile)
                        .single());
    }

    /** What was known of the visitor anonymously; that profile is gone then, and all its visitors belong to this one. */
    private static Map<AttributeKey, Value> absorbed(JdbcClient jdbc, VisitorId visitor, UUID into) {
        Optional<Profile> anonymous = jdbc.sql("select " + COLUMNS
                        + " from attune.profile p join attune.visitor v on v.profile = p.id"
                        + " where v.id = ? and p.customer is null for update of p")
                .param(visitor.value())
                .query(PostgresProfileStore::profile)
                .optional();
        anonymous.ifPresent(profile -> {
            jdbc.sql("update attune.visitor set profile = ? where profile = ?")
                    .params(into, profile.id())
                    .update();
            jdbc.sql("delete from attune.profile where id = ?")
                    .param(profile.id())
                    .update();
        });
        return anonymous.map(Profile::attributes).orElse(Map.of());
    }

    private static Profile changed(JdbcClient jdbc, Profile profile, Map<AttributeKey, Value> attributes, Instant at) {
        return jdbc.sql("""
                        update attune.profile p set attributes = ?::jsonb, updated_at = ?, version = version + 1
                        where p.id = ? returning %s
                        """.formatted(COLUMNS))
                .params(ValueFormat.writeAll(attributes).toString(), Instants.parameter(at), profile.id())
                .query(PostgresProfileStore::profile)
                .single();
    }

    private static Profile profile(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Profile(
                id,
                StoredDocument.read(() -> "profile " + id, row.getString("attributes"), ValueFormat::readAll),
                Instants.read(row, "updated_at"),
                row.getLong("version"));
    }
}
