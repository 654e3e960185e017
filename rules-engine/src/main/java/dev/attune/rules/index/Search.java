package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The state of one search through an index, and its findings; to be used again and again, by one thread at a time. Cells are looked up
 * when they are first asked for.
 */
public final class Search {

    private static final int NOT_LOOKED_UP = -1;

    private final Dimension[] dimensions;
    private final int[] cells;
    private final long[] marks;
    private final long[] bits;
    private final long[] lookedUp;
    private final Marker marker = new Marker();
    private final RuleBits matched;
    private final RuleBits pending;
    private Facts facts;
    private Predicates predicates;

    Search(Dimension[] dimensions, int markWords, int rules, Facts facts, Predicates predicates) {
        this.dimensions = dimensions;
        this.cells = new int[dimensions.length];
        this.marks = new long[markWords];
        this.bits = new long[Mask.place(dimensions.length)];
        this.bits[0] = Mask.ALWAYS;
        this.lookedUp = new long[(dimensions.length + Long.SIZE - 1) >>> 6];
        this.matched = new RuleBits(rules);
        this.pending = new RuleBits(rules);
        this.facts = facts;
        this.predicates = predicates;
        Arrays.fill(cells, NOT_LOOKED_UP);
    }

    void begin(Facts next, Predicates by) {
        facts = next;
        predicates = by;
        Arrays.fill(cells, NOT_LOOKED_UP);
        Arrays.fill(lookedUp, 0);
        matched.clear();
        pending.clear();
    }

    /** The rules of which a conjunction holds. */
    public RuleBits matched() {
        return matched;
    }

    /** The rules that time alone could make begin or cease to hold: a conjunction's steady tests hold, and it has others. */
    public RuleBits pending() {
        return pending;
    }

    int cell(int dimension) {
        int cell = cells[dimension];
        return cell == NOT_LOOKED_UP ? lookUp(dimension) : cell;
    }

    /** The bits of the request's values, by {@link Mask#place}, made sure of for these dimensions. */
    long[] bits(long[] asked) {
        for (int word = 0; word < asked.length; word++) {
            long left = asked[word] & ~lookedUp[word];
            while (left != 0) {
                lookUp((word << 6) + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
        }
        return bits;
    }

    /** The same, where it has been made sure of all. */
    long[] bits() {
        return bits;
    }

    private int lookUp(int number) {
        Dimension dimension = dimensions[number];
        int cell = dimension.cell(facts);
        int place = Mask.place(number);
        if (cell < Dimension.FIRST) {
            bits[place] = cell == Dimension.MISSING ? Mask.missing() : 0;
        } else if (dimension instanceof TextSetDimension texts) {
            Arrays.fill(marks, texts.firstWord(), texts.firstWord() + texts.words(), 0);
            marker.dimension = texts;
            marker.bits = 0;
            ((Value.Texts) texts.value(facts)).values().forEach(marker); // makes no iterator
            bits[place] = marker.bits;
        } else {
            bits[place] = Mask.bit(cell - Dimension.FIRST, dimension.cells() - Dimension.FIRST);
        }
        cells[number] = cell;
        lookedUp[number >>> 6] |= 1L << number;
        return cell;
    }

    long marks(int word) {
        return marks[word];
    }

    boolean isMarked(int mark) {
        return (marks[mark >>> 6] >>> mark & 1) != 0;
    }

    boolean is(int predicate, boolean wanted) {
        return predicates.is(predicate, wanted);
    }

    /** Marks the texts of one set. */
    @SuppressWarnings("NullAway.Init") // set before each use
    private final class Marker implements Consumer<String> {
        private TextSetDimension dimension;
        private long bits;

        @Override
        public void accept(String text) {
            int number = dimension.number(text);
            if (number != TextNumbers.NONE) {
                marks[dimension.firstWord() + (number >>> 6)] |= 1L << number;
                bits |= Mask.bit(number, dimension.texts());
            }
        }
    }
}
