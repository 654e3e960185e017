package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;

/**
 * One attribute, whose values are divided into cells: values of one cell cannot be told apart by any test of the index. Cells are
 * numbered from {@link #FIRST}; the two before it are for values that are not known. Immutable and thread-safe.
 */
abstract sealed class Dimension permits TextDimension, OrderedDimension, TextSetDimension {

    /** The cell of a value that consent or a slow store withholds; it satisfies no test. */
    static final int WITHHELD = 0;

    /** The cell of a value that nobody has told. */
    static final int MISSING = 1;

    static final int FIRST = 2;

    private final int position;
    private final int place;
    private final boolean exactBits;
    private final Groups groups;

    /**
     * @param position of the attribute in the catalogue
     * @param number of the dimension, from 0
     * @param known how many known cells, or texts of a set, there are
     */
    Dimension(int position, int number, int known) {
        this.position = position;
        this.place = number + 1;
        this.exactBits = known <= Mask.GROUPS;
        this.groups = Groups.of(known, Mask.GROUPS);
    }

    /** Where a request has its cell and its bits; from 1. */
    final int place() {
        return place;
    }

    /** Whether each known cell, or text of a set, has a bit of a {@link Mask} to itself. */
    final boolean hasExactBits() {
        return exactBits;
    }

    /** The bit of a known cell, or text of a set: its number among these. */
    final long bit(int number) {
        return 2L << groups.of(number);
    }

    /** The cell of this request's value. */
    final int cell(Facts facts) {
        Value value = facts.value(position);
        if (value instanceof Value.Unknown unknown) {
            return unknown.cause() == UnknownCause.MISSING ? MISSING : WITHHELD;
        }
        return cellOf(value);
    }

    final Value value(Facts facts) {
        return facts.value(position);
    }

    /** The cell of a known value. */
    abstract int cellOf(Value value);

    /** One more than the greatest cell. */
    abstract int cells();
}
