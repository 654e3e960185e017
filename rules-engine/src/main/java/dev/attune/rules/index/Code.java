package dev.attune.rules.index;

/**
 * What masks do not say of conjunctions, as {@code long}s. An end names the rule, how many {@link Quick} tests there are, the first
 * of which stands beside it, and where the others stand. If there are slow tests, they stand behind these, after how many are steady, how
 * many are timed and quick, and how many are timed: each with its operation in its highest bits, then the dimension, then its operands.
 */
final class Code {

    /** The most quick tests that a conjunction can have. */
    static final int MOST_QUICK = 15;

    /** The greatest rule that an end can name. */
    static final int LAST_RULE = (1 << 27) - 1;

    /** Leads from an end to that with a quick test less to come, and the others a place further on. */
    static final long STEP = 1 - (1L << 32);

    private static final int MOST_SLOW = (1 << 16) - 1;

    /** The cell lies in a range: the first cell and the last. */
    static final int RANGE = 0;
    /** The cell lies in one of some ranges: where they are listed. */
    static final int RANGES = 1;
    /** Any of these marks is set: where they are listed, after whether a missing set will do. */
    static final int ANY = 2;
    /** All of these marks are set. */
    static final int ALL = 3;
    /** The set is known, and none of these marks is set. */
    static final int NOT_ANY = 4;
    /** The set is known, and not all of these marks are set. */
    static final int NOT_ALL = 5;
    /** The predicate of this number is true. */
    static final int TRUE = 6;
    /** The predicate of this number is false. */
    static final int FALSE = 7;

    /** The greatest cell that a range can name. */
    static final int LAST_CELL = (1 << 24) - 1;

    /** The greatest dimension that a test can ask. */
    static final int LAST_DIMENSION = (1 << 13) - 1;

    private Code() {}

    /**
     * An end.
     *
     * @param slow whether slow tests follow the quick ones, of which there is one at least then
     * @param quick how many quick tests there are
     * @param place where all but the first of them stand
     */
    static long end(int rule, boolean slow, int quick, int place) {
        return (long) rule << 37 | (slow ? 1L : 0L) << 36 | (long) quick << 32 | place;
    }

    static int rule(long end) {
        return (int) (end >>> 37);
    }

    /** 1 if slow tests follow the quick ones, else 0. */
    static int slow(long end) {
        return (int) (end >>> 36) & 1;
    }

    /** How many quick tests are still to come. */
    static int quick(long end) {
        return (int) (end >>> 32) & MOST_QUICK;
    }

    static int place(long end) {
        return (int) end;
    }

    /** How many slow tests there are that are steady, timed and quick, and timed and of any kind. */
    static long counts(int steady, int timedQuick, int timed) {
        int most = Math.max(steady, Math.max(timedQuick, timed));
        if (most > MOST_SLOW) {
            throw new IllegalArgumentException(
                    "a conjunction has room for " + MOST_SLOW + " tests of a kind, not for " + most + ": use fewer");
        }
        return (long) steady << 32 | (long) timedQuick << 16 | timed;
    }

    static int steady(long counts) {
        return (int) (counts >>> 32) & MOST_SLOW;
    }

    static int timedQuick(long counts) {
        return (int) (counts >>> 16) & MOST_SLOW;
    }

    static int timed(long counts) {
        return (int) counts & MOST_SLOW;
    }

    static long range(int dimension, int first, int last) {
        return test(RANGE, dimension) | ((long) first << 24) | last;
    }

    /**
     * A test of another operation.
     *
     * @param operand a predicate, or a place
     */
    static long test(int operation, int dimension, int operand) {
        return test(operation, dimension) | operand;
    }

    private static long test(int operation, int dimension) {
        return ((long) operation << 61) | ((long) dimension << 48);
    }

    static int operation(long test) {
        return (int) (test >>> 61);
    }

    static int dimension(long test) {
        return (int) (test >>> 48) & LAST_DIMENSION;
    }

    static int firstCell(long test) {
        return (int) (test >>> 24) & LAST_CELL;
    }

    static int lastCell(long test) {
        return (int) test & LAST_CELL;
    }

    static int operand(long test) {
        return (int) test;
    }
}
