package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses for each conjunction the test under which it is listed, and the order of the others. How likely a test holds is guessed from
 * how often tests name its values: visitors tend to have the values that editors ask for, and lists stay even either way.
 */
final class AccessChoice {

    /** How likely a predicate holds, as a guess. */
    private static final double PREDICATE = 0.5;

    /** Above it a stretch of an ordered value is not worth being listed under. */
    private static final double WIDE = 0.5;

    /** How many texts of a set a visitor has, as a guess. */
    private static final double MEMBERS = 3;

    private final Dimensions dimensions;
    private final List<int[]> named = new ArrayList<>();
    private final double[] total;

    AccessChoice(Dimensions dimensions, int marks) {
        this.dimensions = dimensions;
        this.total = new double[dimensions.size()];
        for (int i = 0; i < dimensions.size(); i++) {
            named.add(
                    new int
                            [dimensions.at(i) instanceof TextSetDimension
                                    ? marks
                                    : dimensions.at(i).cells()]);
        }
    }

    /** Counts what a test names. */
    void count(EncodedTest test) {
        if (!test.isPredicate()) {
            int[] counts = named.get(test.dimension());
            for (int point : test.points().toArray()) {
                counts[point]++;
                total[test.dimension()]++;
            }
        }
    }

    /** How likely the test holds, 0 to 1, as a guess. */
    double share(EncodedTest test) {
        if (test.isPredicate()) {
            return PREDICATE;
        }
        if (test.points().isEmpty() || isStretch(test)) {
            double cells = dimensions.at(test.dimension()).cells();
            return test.range().isEmpty() ? 1 : test.range().count() / cells;
        }
        int dimension = test.dimension();
        double members = dimensions.at(dimension) instanceof TextSetDimension ? MEMBERS : 1;
        if (test.operation() == Code.ALL) {
            return Math.min(1, members * share(dimension, rarest(test)));
        }
        return Math.min(1, members * test.points().sum(point -> share(dimension, point)));
    }

    private int rarest(EncodedTest test) {
        int rarest = test.points().last();
        for (int mark : test.points().toArray()) {
            rarest = share(test.dimension(), mark) < share(test.dimension(), rarest) ? mark : rarest;
        }
        return rarest;
    }

    /** Whether it is a stretch of numbers that happens to have few cells; how often they are named says little then. */
    private boolean isStretch(EncodedTest test) {
        return dimensions.at(test.dimension()) instanceof OrderedDimension
                && test.points().count() > 1;
    }

    private double share(int dimension, int point) {
        int[] counts = named.get(dimension);
        return (counts[point] + 0.5) / (total[dimension] + 0.5 * counts.length);
    }

    /** The marks or cells under which a test that names few is listed: of all of some marks, the one that is named least. */
    Cells listed(EncodedTest test) {
        return test.operation() == Code.ALL ? Cells.of(rarest(test)) : test.points();
    }

    /** Whether conjunctions can be listed under this test, and it is worth it. */
    boolean canBeListed(EncodedTest test) {
        if (!test.points().isEmpty()) {
            return true;
        }
        return !test.isPredicate() && dimensions.at(test.dimension()) instanceof OrderedDimension && share(test) < WIDE;
    }

    /** Tests of values that seldom hold first; predicates, which cost most, last. */
    List<EncodedTest> ordered(List<EncodedTest> tests) {
        int size = tests.size();
        EncodedTest[] ordered = tests.toArray(EncodedTest[]::new);
        double[] ranks = new double[size];
        for (int i = 0; i < size; i++) {
            EncodedTest test = ordered[i];
            double rank = test.isPredicate() ? Double.MAX_VALUE : share(test);
            int place = i;
            while (place > 0 && ranks[place - 1] > rank) {
                ranks[place] = ranks[place - 1];
                ordered[place] = ordered[place - 1];
                place--;
            }
            ranks[place] = rank;
            ordered[place] = test;
        }
        return Arrays.asList(ordered);
    }
}
