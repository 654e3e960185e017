package dev.attune.benchmarks.workload;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/** Repeatable chance: the same seed draws the same workload on every machine. */
public final class Draw {

    private static final double[] HARMONIC = new double[1_000];

    static {
        for (int rank = 1; rank < HARMONIC.length; rank++) {
            HARMONIC[rank] = HARMONIC[rank - 1] + 1.0 / rank;
        }
    }

    private final SplittableRandom random;

    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    /**
     * The rank of a value of which the first is twice as likely as the second, three times as likely as the third, and so on.
     *
     * @param values how many there are, below 1,000
     */
    int zipf(int values) {
        double left = random.nextDouble() * HARMONIC[values];
        int rank = 0;
        while (rank < values - 1 && left >= 1.0 / (rank + 1)) {
            left -= 1.0 / (rank + 1);
            rank++;
        }
        return rank;
    }

    /** So many different numbers from this source. */
    Set<Integer> distinct(int count, IntSupplier source) {
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < count) {
            found.add(source.getAsInt());
        }
        return found;
    }
}
