package dev.attune.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** What every benchmark asks before it measures: two ways that do not give the same answer cannot be compared. */
final class SameAnswer {

    private SameAnswer() {}

    /** The same rules, whatever the order in which they were found. */
    static void requireSameRules(String what, int[] expected, int[] actual) {
        require(what, sorted(expected), sorted(actual));
    }

    /** An answer that is always empty compares nothing. */
    static void requireSome(String what, int count) {
        if (count == 0) {
            throw new IllegalStateException("no " + what + " were found for anybody: nothing would be measured");
        }
    }

    private static List<Integer> sorted(int[] rules) {
        return IntStream.of(rules).sorted().boxed().toList();
    }

    static void require(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + " differ:\nby hand: " + expected + "\nbut:     " + actual);
        }
    }
}
