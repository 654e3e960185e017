package dev.attune.rules.index;

/**
 * Conjunctions as {@code long}s that a request reads from front to back. Each has two {@link Mask}s, which stand beside those of the
 * others of its list; an end, which names its rule and where the rest of it stands; and, if two masks do not say all, that rest: how many
 * of its parts there are, further masks, tests that masks do not say exactly, timed tests. A test has its operation in its highest bits,
 * then the dimension, then its operands.
 */
final class Code {

    /** How many masks stand beside those of other conjunctions. */
    static final int MASKS = 2;

    /** Where the rest of a conjunction stands that has none. */
    static final int NO_REST = -1;

    /** The most parts of one kind that a rest can have. */
    static final int MOST = (1 << 16) - 1;

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

    static long rule(int rule, int rest) {
        return ((long) rule << Integer.SIZE) | Integer.toUnsignedLong(rest);
    }

    static int rule(long end) {
        return (int) (end >>> Integer.SIZE);
    }

    static int rest(long end) {
        return (int) end;
    }

    static long counts(int masks, int steady, int timed) {
        return ((long) masks << 32) | ((long) steady << 16) | timed;
    }

    static int masks(long counts) {
        return (int) (counts >>> 32) & MOST;
    }

    static int steady(long counts) {
        return (int) (counts >>> 16) & MOST;
    }

    static int timed(long counts) {
        return (int) counts & MOST;
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
