package dev.attune.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Bytes being read, as {@link ByteSink} wrote them. Running out of them makes what is read unreadable. */
final class ByteSource {

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteSource(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    boolean hasMore() {
        return position < end;
    }

    /** The next so many bytes, as a source of their own. */
    ByteSource part(int length) {
        int from = position;
        skip(length);
        return new ByteSource(bytes, from, position);
    }

    int octet() {
        skip(1);
        return bytes[position - 1] & 0xFF;
    }

    long whole() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new UnreadableEntryException("a number without an end");
    }

    long signed() {
        long value = whole();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A whole number that counts bytes or things which follow, so no more than there are bytes left. */
    int count() {
        long count = whole();
        if (count < 0 || count > end - position) {
            throw new UnreadableEntryException("more announced than there is: " + count);
        }
        return (int) count;
    }

    double fraction() {
        return Double.longBitsToDouble(octets(8));
    }

    Instant moment() {
        long second = signed();
        return Instant.ofEpochSecond(second, whole());
    }

    long instant() {
        return octets(6);
    }

    long octets(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | octet();
        }
        return value;
    }

    String text() {
        int length = count();
        skip(length);
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    private void skip(int length) {
        if (length > end - position) {
            throw new UnreadableEntryException("it ends too early");
        }
        position += length;
    }
}
