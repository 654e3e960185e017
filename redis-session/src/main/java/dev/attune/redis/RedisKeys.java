package dev.attune.redis;

import dev.attune.api.visitor.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Every key that is stored in Redis.
 *
 * <table>
 * <caption>All keys of a visitor share the part in braces, so they lie in one slot of a cluster and scripts can use them together.</caption>
 * <tr><th>key</th><th>type</th><th>holds</th></tr>
 * <tr><td>{@code attune:{VISITOR}:session}</td><td>hash</td><td>the latest session: its number, its start and latest event in epoch
 *     milliseconds, its counters, landing page and cart</td></tr>
 * <tr><td>{@code attune:{VISITOR}:trail}</td><td>list</td><td>the recent events, oldest first, each as {@link TrailCodec} writes it</td></tr>
 * <tr><td>{@code attune:{VISITOR}:seen}, {@code :seen-before}</td><td>set of integers</td><td>the messages recorded lately, each as 64 bits
 *     of its digest; two that take turns, because members of a set do not expire</td></tr>
 * <tr><td>{@code attune:{VISITOR}:shown}</td><td>hash</td><td>experience to the number of its exposures and the latest instants</td></tr>
 * <tr><td>{@code attune:{VISITOR}:profile}</td><td>string</td><td>the projected profile attributes</td></tr>
 * <tr><td>{@code attune:{log}:events}</td><td>stream</td><td>the event log; each entry has one field {@code e}, as {@link EventCodec} writes it</td></tr>
 * <tr><td>{@code attune:{log}:seen:DIGEST}</td><td>string</td><td>marks a message that the log has</td></tr>
 * </table>
 */
final class RedisKeys {

    private static final String PREFIX = "attune:{";

    private RedisKeys() {}

    static byte[] session(VisitorId visitor) {
        return ofVisitor(visitor, "}:session");
    }

    static byte[] trail(VisitorId visitor) {
        return ofVisitor(visitor, "}:trail");
    }

    static byte[] seen(VisitorId visitor) {
        return ofVisitor(visitor, "}:seen");
    }

    static byte[] seenBefore(VisitorId visitor) {
        return ofVisitor(visitor, "}:seen-before");
    }

    static byte[] shown(VisitorId visitor) {
        return ofVisitor(visitor, "}:shown");
    }

    static byte[] profile(VisitorId visitor) {
        return ofVisitor(visitor, "}:profile");
    }

    static byte[][] allOf(VisitorId visitor) {
        return new byte[][] {
            session(visitor), trail(visitor), seen(visitor), seenBefore(visitor), shown(visitor), profile(visitor)
        };
    }

    static byte[] log() {
        return ascii(PREFIX + "log}:events");
    }

    static byte[] logSeen(String messageId) {
        byte[] digest = Arrays.copyOf(digest(messageId), 16);
        return ascii(
                PREFIX + "log}:seen:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** The member by which the set of seen messages knows a message: a decimal number, which Redis keeps in eight bytes. */
    static byte[] seenMember(String messageId) {
        byte[] digest = digest(messageId);
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = (number << 8) | (digest[i] & 0xFF);
        }
        return ascii(Long.toString(number));
    }

    private static byte[] ofVisitor(VisitorId visitor, String rest) {
        return ascii(PREFIX + visitor.value() + rest);
    }

    private static byte[] digest(String messageId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
