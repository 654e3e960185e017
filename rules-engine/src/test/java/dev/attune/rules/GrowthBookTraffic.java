package dev.attune.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How GrowthBook splits traffic over variations, on top of the engine's hash. The engine itself only deals shares, which are such ranges
 * written out by an editor; so weights, coverage and namespaces are here, to see that shares deal as GrowthBook's ranges do.
 */
final class GrowthBookTraffic {

    /** A range of buckets: {@code from} is included, {@code to} is not. */
    record Range(double from, double to) {
        boolean contains(double bucket) {
            return from <= bucket && bucket < to;
        }
    }

    private GrowthBookTraffic() {}

    /** The bucket by a version of the hash; empty for a version that there is not. */
    static OptionalDouble hash(String seed, String value, int version) {
        return switch (version) {
            case 1 -> OptionalDouble.of(Integer.toUnsignedLong(GrowthBookHash.begin(value + seed)) % 1_000 / 1_000d);
            case 2 -> OptionalDouble.of(GrowthBookHash.hash(seed, value));
            default -> OptionalDouble.empty();
        };
    }

    static List<Double> equalWeights(int variations) {
        return variations < 1 ? List.of() : Collections.nCopies(variations, 1d / variations);
    }

    /** One range for each variation; weights that do not fit are replaced by equal ones. */
    static List<Range> ranges(int variations, double coverage, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        boolean fit = weights.size() == variations && sum >= 0.99 && sum <= 1.01;
        double covered = Math.max(0, Math.min(1, coverage));
        List<Range> ranges = new ArrayList<>();
        double from = 0;
        for (double weight : fit ? weights : equalWeights(variations)) {
            ranges.add(new Range(from, from + covered * weight));
            from += weight;
        }
        return ranges;
    }

    /** The variation in whose range the bucket lies; -1 if it lies in none. */
    static int choose(double bucket, List<Range> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).contains(bucket)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a visitor is in a part of a namespace, which is dealt by version 1 of the hash. */
    static boolean inNamespace(String visitor, String namespace, Range part) {
        return part.contains(hash("__" + namespace, visitor, 1).orElseThrow());
    }
}
