package dev.attune.content.template;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The whole numbers from one to another, both included, as a list that stores none of them. */
final class Range extends AbstractList<Long> implements RandomAccess {

    private final long from;
    private final long to;
    private final int size;

    Range(long from, long to) {
        this.from = from;
        this.to = to;
        this.size = to < from ? 0 : length(from, to);
    }

    private static int length(long from, long to) {
        long distance = to - from;
        return distance < 0 || distance >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) distance + 1;
    }

    @Override
    public Long get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return from + index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return value instanceof Long number && number >= from && number <= to;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range ? from == range.from && to == range.to : super.equals(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(from) * 31 + Long.hashCode(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
