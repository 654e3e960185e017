package dev.attune.rules.index;

/**
 * A test as it will stand in the lists, and what is needed to choose where.
 *
 * @param code the test as {@link Code}
 * @param dimension the number of the dimension; -1 for a predicate
 * @param points the cells or marks that satisfy it, for tests that name few; else empty
 * @param range the cells that satisfy it, for tests of a value; else empty
 * @param mask the same as a {@link Mask}; {@link Mask#NONE} if there is none
 * @param quick the same as a {@link Quick} test, which is the mask if that says all that the test does; {@link Quick#NONE} if there is none
 */
record EncodedTest(long code, int dimension, Cells points, Cells range, long mask, long quick) {

    private static final int PREDICATE = -1;
    private static final Cells NONE = Cells.of();

    static EncodedTest ofPredicate(int number, boolean wanted) {
        int operation = wanted ? Code.TRUE : Code.FALSE;
        return new EncodedTest(Code.test(operation, 0, number), PREDICATE, NONE, NONE, Mask.NONE, Quick.NONE);
    }

    boolean isPredicate() {
        return dimension == PREDICATE;
    }

    boolean isMasked() {
        return mask != Mask.NONE;
    }

    /** Whether the mask says all that the test does. */
    boolean isExact() {
        return isMasked() && quick == mask;
    }

    boolean isQuick() {
        return quick != Quick.NONE;
    }

    int operation() {
        return Code.operation(code);
    }
}
