package dev.attune.rules.index;

import dev.attune.api.value.Value;
import java.util.Optional;

/** Encodes tests. */
final class Encoder {

    /** A test that this many cells satisfy can be listed under each of them. */
    private static final int FEW = 16;

    private static final Cells NONE = Cells.of();

    private final Dimensions dimensions;
    private final IntBuffer pool = new IntBuffer();

    Encoder(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** What codes refer to. */
    int[] pool() {
        return pool.toArray();
    }

    /** The test encoded; empty if nothing can satisfy it. */
    Optional<EncodedTest> encode(Test test) {
        if (test instanceof Test.Predicate predicate) {
            return Optional.of(EncodedTest.ofPredicate(predicate.number(), predicate.wanted()));
        }
        int number = dimensions.number(test);
        if (test instanceof Test.Contains contains) {
            return Optional.of(marks(contains, number, (TextSetDimension) dimensions.at(number)));
        }
        Cells cells = cells(test, dimensions.at(number));
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells(cells, number));
    }

    private EncodedTest marks(Test.Contains contains, int number, TextSetDimension dimension) {
        int[] marks =
                contains.texts().stream().mapToInt(dimension::mark).sorted().toArray();
        int place = pool.size();
        pool.add(contains.missing() ? 1 : 0).add(marks.length).addAll(marks);
        int positive = contains.all() ? Code.ALL : Code.ANY;
        int operation = contains.holds() ? positive : positive - Code.ANY + Code.NOT_ANY;
        boolean listed = contains.holds() && !contains.missing() && marks.length <= FEW;
        long bits = contains.missing() ? Mask.MISSING : 0;
        for (int mark : marks) {
            bits |= dimension.bit(mark - dimension.firstMark());
        }
        long mask = contains.holds() ? Mask.of(dimension, bits) : Mask.NONE;
        return new EncodedTest(
                Code.test(operation, number, place),
                number,
                listed ? Cells.of(marks) : NONE,
                NONE,
                mask,
                operation == Code.ANY && dimension.hasExactBits() ? mask : Quick.NONE);
    }

    private static Cells cells(Test test, Dimension dimension) {
        if (test instanceof Test.OneOf oneOf) {
            Cells named = Cells.of(oneOf.values().stream()
                    .mapToInt(value -> cell(value, dimension))
                    .toArray());
            Cells cells = oneOf.in() ? named : named.complement(dimension.cells());
            return oneOf.missing() ? cells.orMissing() : cells;
        }
        Test.Range range = (Test.Range) test;
        Test.Bound low = range.low();
        Test.Bound high = range.high();
        int first = low == null ? Dimension.FIRST : dimension.cellOf(low.value()) + (low.included() ? 0 : 1);
        int last = high == null ? dimension.cells() - 1 : dimension.cellOf(high.value()) - (high.included() ? 0 : 1);
        Cells within = Cells.range(first, last);
        Cells cells = range.inside() ? within : within.complement(dimension.cells());
        return range.missing() ? cells.orMissing() : cells;
    }

    /** Tests name texts in the form in which they are compared. */
    private static int cell(Value value, Dimension dimension) {
        return dimension instanceof TextDimension texts
                ? texts.cellOf(Dimensions.text(value))
                : dimension.cellOf(value);
    }

    private EncodedTest cells(Cells cells, int number) {
        Dimension dimension = dimensions.at(number);
        int[] bounds = cells.bounds();
        long mask = Mask.of(dimension, Mask.bits(cells, dimension));
        long quick = dimension.hasExactBits() ? mask : Quick.NONE;
        long code;
        if (bounds.length == 2 && cells.last() <= Code.LAST_CELL) {
            code = Code.range(number, bounds[0], bounds[1]);
            quick = dimension.hasExactBits() ? mask : Quick.range(dimension, bounds[0], bounds[1]);
        } else {
            code = Code.test(Code.RANGES, number, pool.size());
            pool.add(bounds.length).addAll(bounds);
        }
        return new EncodedTest(code, number, cells.count() <= FEW ? cells : NONE, cells, mask, quick);
    }
}
