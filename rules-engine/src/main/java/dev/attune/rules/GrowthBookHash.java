package dev.attune.rules;

/** The stable hash by which visitors are dealt: GrowthBook's hash version 2, FNV-1a over UTF-16 code units, twice. */
final class GrowthBookHash {

    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int BUCKETS = 10_000;

    private GrowthBookHash() {}

    /** A number from 0, included, to 1, excluded, in steps of 1/10000. */
    static double hash(String seed, String value) {
        return hash(begin(seed), value);
    }

    /** The hash of values under a seed of which {@link #begin} has been computed before. */
    static double hash(int begun, String value) {
        int first = add(begun, value);
        int second = addDigits(Integer.toUnsignedLong(first));
        return Integer.toUnsignedLong(second) % BUCKETS / (double) BUCKETS;
    }

    static int begin(String seed) {
        return add(OFFSET, seed);
    }

    private static int add(int hash, String text) {
        int result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * PRIME;
        }
        return result;
    }

    /** Hashes the decimal digits of a number without making a text of them. */
    private static int addDigits(long number) {
        long unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        int result = OFFSET;
        for (long rest = number; unit > 0; unit /= 10) {
            result = (result ^ (int) ('0' + rest / unit)) * PRIME;
            rest %= unit;
        }
        return result;
    }
}
