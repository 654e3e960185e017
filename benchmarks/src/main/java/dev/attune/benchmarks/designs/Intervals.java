package dev.attune.benchmarks.designs;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of numbers cut where the ranges of rules begin and after where they end, so that every range covers whole intervals. */
final class Intervals {

    /** The first number of each interval but the first, ascending. */
    private final int[] cuts;

    private Intervals(int[] cuts) {
        this.cuts = cuts;
    }

    /** Cut for these ranges. */
    static Intervals of(Stream<CodedTest.Between> ranges) {
        return new Intervals(ranges.flatMapToInt(range -> IntStream.of(range.low(), range.high() + 1))
                .sorted()
                .distinct()
                .toArray());
    }

    /** The same with at most so many intervals: evenly many of the cuts are left, so a range may cover some only in part. */
    Intervals atMost(int intervals) {
        if (size() <= intervals) {
            return this;
        }
        return new Intervals(IntStream.range(1, intervals)
                .map(i -> cuts[(int) ((long) i * cuts.length / intervals)])
                .toArray());
    }

    int size() {
        return cuts.length + 1;
    }

    /** Which interval a number is in, from 0. */
    int of(int number) {
        int place = Arrays.binarySearch(cuts, number);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
