package dev.attune.rules.index;

/**
 * A test as it will stand in the lists, and what is needed to choose where.
 *
 * @param head the operation and the dimension
 * @param a the first operand
 * @param b the second operand
 * @param dimension the number of the dimension; -1 for a predicate
 * @param points the cells or marks that satisfy it, for tests that name few; else empty
 * @param range the cells that satisfy it, for tests of a value; else empty
 * @param mask the same as a {@link Mask}; {@link Mask#NONE} if there is none
 * @param exact whether the mask says all that the test does
 */
record EncodedTest(int head, int a, int b, int dimension, Cells points, Cells range, long mask, boolean exact) {

    static final int PREDICATE = -1;

    boolean isPredicate() {
        return dimension == PREDICATE;
    }

    int operation() {
        return head & Code.OPERATION;
    }
}
