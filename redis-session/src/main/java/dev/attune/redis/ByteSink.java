package dev.attune.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Bytes being written: whole numbers in as few bytes as they need, seven bits in each, the lowest first (LEB128). */
final class ByteSink {

    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    /** Takes back what was written after this size. */
    void backTo(int earlier) {
        size = earlier;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    ByteSink octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** A whole number, read as unsigned: small ones are short. */
    ByteSink whole(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    /** A whole number of which also negative ones are short (zigzag). */
    ByteSink signed(long value) {
        return whole((value << 1) ^ (value >> 63));
    }

    ByteSink fraction(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (bits >>> shift));
        }
        return this;
    }

    /** An instant to the nanosecond. */
    ByteSink moment(Instant instant) {
        long second = instant.getEpochSecond();
        return signed(second).whole(instant.getNano());
    }

    /** An instant to the millisecond, in six bytes that order like the instants. */
    ByteSink instant(long epochMillis) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            octet((int) (epochMillis >>> shift));
        }
        return this;
    }

    ByteSink text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return whole(encoded.length).raw(encoded, encoded.length);
    }

    ByteSink append(ByteSink other) {
        return raw(other.bytes, other.size);
    }

    private ByteSink raw(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
