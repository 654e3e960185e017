package dev.attune.redis;

import dev.attune.api.visitor.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Every key that is stored in Redis. They are short, because they take a good part of the memory that a visitor takes.
 *
 * <table>
 * <caption>All keys of a visitor share the part in braces, so they lie in one slot of a cluster and scripts can use them together.</caption>
 * <tr><th>key</th><th>type</th><th>holds</th></tr>
 * <tr><td>{@code at:{VISITOR}:s}</td><td>hash</td><td>the latest session: see {@link SessionState}</td></tr>
 * <tr><td>{@code at:{VISITOR}:t}</td><td>string</td><td>the trail: the recent events one after another, oldest first, each as
 *     {@link TrailCodec} writes it</td></tr>
 * <tr><td>{@code at:{VISITOR}:m}, {@code at:{VISITOR}:n}</td><td>set of integers</td><td>the messages recorded lately, each as 64 bits of its
 *     digest; two that take turns, because members of a set do not expire</td></tr>
 * <tr><td>{@code at:{VISITOR}:x}</td><td>hash</td><td>experience to its exposures: see {@link ExposureCodec}</td></tr>
 * <tr><td>{@code at:{VISITOR}:p}</td><td>string</td><td>the projected profile attributes: see {@link ProjectionCodec}</td></tr>
 * <tr><td>{@code at:{log}:e}</td><td>stream</td><td>the event log; each entry has one field {@code e}, as {@link EventCodec} writes it</td></tr>
 * <tr><td>{@code at:{log}:m:DIGEST}</td><td>string</td><td>marks a message that the log has</td></tr>
 * </table>
 */
final class RedisKeys {

    private static final String PREFIX = "at:{";

    private RedisKeys() {}

    static byte[] session(VisitorId visitor) {
        return ofVisitor(visitor, "}:s");
    }

    static byte[] trail(VisitorId visitor) {
        return ofVisitor(visitor, "}:t");
    }

    static byte[] messages(VisitorId visitor) {
        return ofVisitor(visitor, "}:m");
    }

    static byte[] messagesBefore(VisitorId visitor) {
        return ofVisitor(visitor, "}:n");
    }

    static byte[] exposures(VisitorId visitor) {
        return ofVisitor(visitor, "}:x");
    }

    static byte[] profile(VisitorId visitor) {
        return ofVisitor(visitor, "}:p");
    }

    static byte[][] allOf(VisitorId visitor) {
        return new byte[][] {
            session(visitor),
            trail(visitor),
            messages(visitor),
            messagesBefore(visitor),
            exposures(visitor),
            profile(visitor)
        };
    }

    static byte[] log() {
        return ascii(PREFIX + "log}:e");
    }

    static byte[] logMessage(String messageId) {
        byte[] digest = Arrays.copyOf(digest(messageId), 16);
        return ascii(
                PREFIX + "log}:m:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** The member by which the sets of messages know a message: a decimal number, which Redis keeps in eight bytes. */
    static byte[] messageNumber(String messageId) {
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
