package dev.attune.benchmarks;

/** What every benchmark asks before it measures: two ways that do not give the same answer cannot be compared. */
final class SameAnswer {

    private SameAnswer() {}

    static void require(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + " differ:\nby hand: " + expected + "\nAttune:  " + actual);
        }
    }
}
