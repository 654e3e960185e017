package dev.attune.rules;

import java.math.BigInteger;

/** GrowthBook's hash version 2 with big numbers, as its description has it: FNV-1a of 32 bits, of the decimal digits of itself. */
final class DealtShare {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(32);

    private DealtShare() {}

    static double bucket(String seed, String value) {
        return fnv(fnv(seed + value).toString()).mod(BigInteger.valueOf(10_000)).intValueExact() / 10_000d;
    }

    private static BigInteger fnv(String text) {
        BigInteger hash = BigInteger.valueOf(2_166_136_261L);
        for (char unit : text.toCharArray()) {
            hash = hash.xor(BigInteger.valueOf(unit))
                    .multiply(BigInteger.valueOf(16_777_619))
                    .mod(MODULUS);
        }
        return hash;
    }
}
