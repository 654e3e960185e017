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
            int operation = predicate.wanted() ? Code.TRUE : Code.FALSE;
            return Optional.of(new EncodedTest(
                    Code.head(operation, 0),
                    predicate.number(),
                    0,
                    EncodedTest.PREDICATE,
                    NONE,
                    NONE,
                    Mask.NONE,
                    false));
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
        pool.add(marks.length).addAll(marks);
        int positive = contains.all() ? Code.ALL : Code.ANY;
        int operation = contains.holds() ? positive : positive - Code.ANY + Code.NOT_ANY;
        boolean listed = contains.holds() && !contains.missing() && marks.length <= FEW;
        int known = dimension.texts();
        long bits = contains.missing() ? Mask.missing() : 0;
        for (int mark : marks) {
            bits |= Mask.bit(mark - dimension.firstWord() * Long.SIZE, known);
        }
        return new EncodedTest(
                Code.head(operation, number),
                place,
                contains.missing() ? 1 : 0,
                number,
                listed ? Cells.of(marks) : NONE,
                NONE,
                contains.holds() ? Mask.of(number, bits) : Mask.NONE,
                operation == Code.ANY && Mask.isExact(known));
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
        int all = dimensions.at(number).cells();
        int[] bounds = cells.bounds();
        boolean range = bounds.length == 2;
        int place = pool.size();
        if (!range) {
            pool.add(bounds.length).addAll(bounds);
        }
        return new EncodedTest(
                Code.head(range ? Code.RANGE : Code.RANGES, number),
                range ? bounds[0] : place,
                range ? bounds[1] - bounds[0] : 0,
                number,
                cells.count() <= FEW ? cells : NONE,
                cells,
                Mask.of(number, Mask.bits(cells, all)),
                Mask.isExact(all - Dimension.FIRST));
    }
}
