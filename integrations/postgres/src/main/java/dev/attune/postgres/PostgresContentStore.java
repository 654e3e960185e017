package dev.attune.postgres;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Revision;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.StaleRevisionException;
import dev.attune.api.value.StorableText;
import dev.attune.content.format.ContentFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drafts and publications in PostgreSQL; publications are announced to all nodes by its notifications.
 *
 * <p>From the first subscription on it holds one connection of the data source for good. Where the database goes away, subscriptions
 * live on: when it is back, they are told the latest publication if they have not been.
 */
public final class PostgresContentStore implements ContentStore, AutoCloseable {

    private static final String REVISION = "select number, content, author, saved_at from attune.revision";
    private static final String PUBLICATION =
            "select number, revision, content, author, published_at from attune.publication";

    private final Transactions transactions;
    private final Announcements announcements;

    /**
     * Waits five seconds for an answer of the server.
     *
     * @param dataSource connections of the PostgreSQL driver, pooled or not; {@link AttuneSchema#migrate} was called on it
     */
    public PostgresContentStore(DataSource dataSource) {
        this(dataSource, Transactions.PATIENCE);
    }

    /**
     * @param dataSource connections of the PostgreSQL driver, pooled or not; {@link AttuneSchema#migrate} was called on it
     * @param patience how long one answer of a server that hangs is waited for, before the call fails and its connection ends; a
     *     shorter network timeout of the connection's own stays
     */
    public PostgresContentStore(DataSource dataSource, Duration patience) {
        this.transactions = new Transactions(dataSource, patience);
        this.announcements = new Announcements(dataSource, transactions);
    }

    @Override
    public Optional<Revision> draft() {
        return transactions.run(jdbc -> jdbc.sql(REVISION + " order by number desc limit 1")
                .query(PostgresContentStore::revision)
                .optional());
    }

    @Override
    public Optional<Revision> revision(long number) {
        return transactions.run(jdbc -> jdbc.sql(REVISION + " where number = ?")
                .param(number)
                .query(PostgresContentStore::revision)
                .optional());
    }

    @Override
    public List<Revision> revisions(int limit) {
        return transactions.run(jdbc -> jdbc.sql(REVISION + " order by number desc limit ?")
                .param(Math.max(0, limit))
                .query(PostgresContentStore::revision)
                .list());
    }

    @Override
    public Revision save(Content content, long basedOn, String author, Instant at) {
        StorableText.require("the author", author);
        String document = ContentFormat.write(content).toString();
        Revision revision = new Revision(basedOn + 1, content, author, Instants.kept(at));
        transactions.run(jdbc -> {
            int saved = jdbc.sql("""
                            insert into attune.revision (number, content, author, saved_at)
                            select ?, ?::json, ?, ?
                            where (select coalesce(max(number), 0) from attune.revision) = ?
                            on conflict do nothing
                            """)
                    .params(revision.number(), document, author, Instants.parameter(at), basedOn)
                    .update();
            if (saved == 0) {
                throw new StaleRevisionException(basedOn, latestRevision(jdbc));
            }
            return saved;
        });
        return revision;
    }

    @Override
    public PublishedContent publish(long revision, String author, Instant at) {
        StorableText.require("the author", author);
        return transactions.run(jdbc -> {
            // One at a time, readers not disturbed: so numbers have no gaps, and are announced in their order.
            jdbc.sql("lock table attune.publication in share row exclusive mode")
                    .update();
            PublishedContent published = jdbc.sql("""
                            insert into attune.publication (number, revision, content, author, published_at)
                            select (select coalesce(max(number), 0) + 1 from attune.publication), number, content, ?, ?
                            from attune.revision where number = ?
                            returning number, revision, content, author, published_at
                            """)
                    .params(author, Instants.parameter(at), revision)
                    .query(PostgresContentStore::published)
                    .optional()
                    .orElseThrow(() -> new IllegalArgumentException("there is no revision " + revision));
            Announcements.announce(jdbc, published.number());
            return published;
        });
    }

    @Override
    public Optional<PublishedContent> latest() {
        return transactions.run(jdbc -> jdbc.sql(PUBLICATION + " order by number desc limit 1")
                .query(PostgresContentStore::published)
                .optional());
    }

    @Override
    public Optional<PublishedContent> publication(long number) {
        return transactions.run(jdbc -> jdbc.sql(PUBLICATION + " where number = ?")
                .param(number)
                .query(PostgresContentStore::published)
                .optional());
    }

    @Override
    public Subscription onPublished(LongConsumer listener) {
        return announcements.subscribe(listener);
    }

    /** Ends all subscriptions and gives the connection back. */
    @Override
    public void close() {
        announcements.close();
    }

    private static long latestRevision(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(number), 0) from attune.revision")
                .query(Long.class)
                .single();
    }

    private static Revision revision(ResultSet row, int index) throws SQLException {
        long number = row.getLong("number");
        return new Revision(
                number,
                StoredDocument.read(() -> "revision " + number, row.getString("content"), ContentFormat::read),
                row.getString("author"),
                Instants.read(row, "saved_at"));
    }

    private static PublishedContent published(ResultSet row, int index) throws SQLException {
        long number = row.getLong("number");
        return new PublishedContent(
                number,
                row.getLong("revision"),
                StoredDocument.read(() -> "publication " + number, row.getString("content"), ContentFormat::read),
                row.getString("author"),
                Instants.read(row, "published_at"));
    }
}
