package dev.attune.benchmarks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/** Repeatable chance: the same seed draws the same workload on every machine. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
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

    /** The rank of a value of which the first is twice as likely as the second, three times as likely as the third, and so on. */
    int zipf(int values) {
        double total = 0;
        for (int rank = 1; rank <= values; rank++) {
            total += 1.0 / rank;
        }
        double left = random.nextDouble() * total;
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
