package dev.attune.rules.index;

/**
 * Tests as code that is verified exactly: three ints each. The first holds the operation in its lowest bits and the dimension above them.
 */
final class Code {

    /** The cell lies in a range: the first cell, and how many more. */
    static final int RANGE = 0;
    /** The cell lies in one of some ranges: where they are listed. */
    static final int RANGES = 1;
    /** Any of these marks is set: where they are listed; 1 if missing will do. */
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

    static final int OPERATION_BITS = 4;
    static final int OPERATION = (1 << OPERATION_BITS) - 1;
    static final int INTS = 3;

    private Code() {}

    static int head(int operation, int dimension) {
        return dimension << OPERATION_BITS | operation;
    }
}
