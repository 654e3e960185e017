package dev.attune.postgres;

import java.util.function.Supplier;
import javax.sql.DataSource;

/** The secret that signs the cookies of visitors, one for the installation and shared by all of its nodes. */
public final class SigningKeys {

    /** How many bytes a secret has. */
    public static final int LENGTH = 32;

    private static final String NAME = "visitor-cookie";

    private final Transactions transactions;

    /**
     * @param dataSource connections to PostgreSQL; {@link AttuneSchema#migrate} was called on it
     */
    public SigningKeys(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * The secret. The first node that asks makes it; all others, and all later starts, get the same.
     *
     * @param fresh gives {@value #LENGTH} unpredictable bytes; asked only where there is no secret yet
     * @throws IllegalArgumentException if they are not so many
     */
    public byte[] secret(Supplier<byte[]> fresh) {
        return transactions.run(jdbc -> jdbc.sql("select value from attune.secret where name = ?")
                .param(NAME)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> jdbc.sql("""
                                insert into attune.secret (name, value) values (?, ?)
                                on conflict (name) do update set name = excluded.name
                                returning value
                                """)
                        .params(NAME, required(fresh.get()))
                        .query(byte[].class)
                        .single()));
    }

    private static byte[] required(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a secret has " + LENGTH + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
