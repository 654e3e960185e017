package dev.attune.rules;

import org.jspecify.annotations.Nullable;

/**
 * An IPv4 (RFC 4632) or IPv6 (RFC 4291) address as 128 bits. IPv4 addresses lie in {@code ::ffff:0:0/96}, so that an address means
 * the same in both forms. Parsing never asks a name server.
 */
record IpAddress(long high, long low) {

    private static final long MAPPED = 0xFFFF_0000_0000L;
    private static final int GROUPS = 8;

    /** The address; null if the text is none. */
    static @Nullable IpAddress parse(String text) {
        if (text.isEmpty() || text.length() > 45) {
            return null;
        }
        if (text.indexOf(':') < 0) {
            long bits = v4(text, 0, text.length());
            return bits < 0 ? null : new IpAddress(0, MAPPED | bits);
        }
        return v6(text);
    }

    boolean isV4() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    private static long v4(String text, int from, int to) {
        long bits = 0;
        int parts = 0;
        int i = from;
        while (i < to) {
            int value = 0;
            int start = i;
            while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i - start < 3) {
                value = value * 10 + text.charAt(i++) - '0';
            }
            boolean leadingZero = i - start > 1 && text.charAt(start) == '0';
            if (i == start || value > 255 || leadingZero || ++parts > 4) {
                return -1;
            }
            bits = (bits << 8) | value;
            if (i < to && (text.charAt(i++) != '.' || i == to)) {
                return -1;
            }
        }
        return parts == 4 ? bits : -1;
    }

    private static @Nullable IpAddress v6(String text) {
        int gap = text.indexOf("::");
        int[] groups = new int[GROUPS];
        if (gap < 0) {
            return groups(text, 0, text.length(), groups) == GROUPS ? of(groups) : null;
        }
        int before = groups(text, 0, gap, groups);
        int[] tail = new int[GROUPS];
        int after = groups(text, gap + 2, text.length(), tail);
        if (before < 0 || after < 0 || before + after >= GROUPS) {
            return null;
        }
        System.arraycopy(tail, 0, groups, GROUPS - after, after);
        return of(groups);
    }

    /** Reads groups of hexadecimal digits, of which the last may be an IPv4 address; their number, or -1 if they are wrong. */
    private static int groups(String text, int from, int to, int[] groups) {
        int count = 0;
        int i = from;
        while (i < to) {
            int end = text.indexOf(':', i);
            end = end < 0 || end > to ? to : end;
            int dot = text.indexOf('.', i);
            if (end == to && dot >= 0 && dot < to) {
                long bits = count <= GROUPS - 2 ? v4(text, i, to) : -1;
                if (bits < 0) {
                    return -1;
                }
                groups[count++] = (int) (bits >>> 16);
                groups[count++] = (int) (bits & 0xFFFF);
                return count;
            }
            int value = hex(text, i, end);
            if (value < 0 || count == GROUPS || end == to - 1) {
                return -1;
            }
            groups[count++] = value;
            i = end + 1;
        }
        return count;
    }

    private static int hex(String text, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private static IpAddress of(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            high = (high << 16) | groups[i];
            low = (low << 16) | groups[i + GROUPS / 2];
        }
        return new IpAddress(high, low);
    }

    /** A block of addresses that begin with the same bits. */
    record Block(IpAddress first, int length) {

        /** The block; null if the text is none, or has bits set beyond its length. */
        static @Nullable Block parse(String text) {
            int slash = text.indexOf('/');
            IpAddress first = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
            if (first == null) {
                return null;
            }
            boolean v4 = text.indexOf(':') < 0;
            int length = slash < 0 ? (v4 ? 32 : 128) : length(text.substring(slash + 1));
            if (length < 0 || length > (v4 ? 32 : 128)) {
                return null;
            }
            Block block = new Block(first, v4 ? length + 96 : length);
            return block.masked(first).equals(first) ? block : null;
        }

        private static int length(String text) {
            return text.matches("0|[1-9][0-9]{0,2}") ? Integer.parseInt(text) : -1;
        }

        boolean contains(IpAddress address) {
            return (address.high & highMask()) == first.high && (address.low & lowMask()) == first.low;
        }

        private IpAddress masked(IpAddress address) {
            return new IpAddress(address.high & highMask(), address.low & lowMask());
        }

        private long highMask() {
            return length >= 64 ? -1L : length == 0 ? 0 : -1L << (64 - length);
        }

        private long lowMask() {
            return length <= 64 ? 0 : -1L << (128 - length);
        }
    }
}
