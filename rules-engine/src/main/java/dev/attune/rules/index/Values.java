package dev.attune.rules.index;

import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The values of a request as an index asks for them: of each dimension its cell and the bits of that, and of sets the marks of their
 * texts. To be used again and again, by one thread at a time.
 *
 * <p>Dimensions of a kind are read one after the other, so that no call in between can go to one of several methods.
 */
final class Values {

    /** By place. */
    final int[] cells;

    /** By place, as a {@link Mask} asks for them. */
    final long[] bits;

    private final TextDimension[] texts;
    private final OrderedDimension[] ordered;
    private final SetReader[] sets;
    private final long[] marks;

    Values(Dimensions dimensions) {
        this.cells = new int[dimensions.size() + 1];
        this.bits = new long[dimensions.size() + 1];
        this.bits[0] = Mask.ALWAYS;
        this.texts = dimensions.of(TextDimension.class, TextDimension[]::new);
        this.ordered = dimensions.of(OrderedDimension.class, OrderedDimension[]::new);
        this.sets = Arrays.stream(dimensions.of(TextSetDimension.class, TextSetDimension[]::new))
                .map(SetReader::new)
                .toArray(SetReader[]::new);
        this.marks = new long[dimensions.markWords()];
    }

    void read(Facts facts) {
        for (TextDimension each : texts) {
            put(each, each.cell(facts));
        }
        for (OrderedDimension each : ordered) {
            put(each, each.cell(facts));
        }
        Arrays.fill(marks, 0);
        for (SetReader each : sets) {
            each.read(facts);
        }
    }

    private void put(Dimension dimension, int cell) {
        int place = dimension.place();
        cells[place] = cell;
        if (cell >= Dimension.FIRST) {
            bits[place] = dimension.bit(cell - Dimension.FIRST);
        } else {
            bits[place] = cell == Dimension.MISSING ? Mask.MISSING : 0;
        }
    }

    long marks(int word) {
        return marks[word];
    }

    boolean isMarked(int mark) {
        return (marks[mark >>> 6] >>> mark & 1) != 0;
    }

    /** Reads one set. */
    private final class SetReader implements Consumer<String> {
        private final TextSetDimension set;

        SetReader(TextSetDimension set) {
            this.set = set;
        }

        void read(Facts facts) {
            int cell = set.cell(facts);
            cells[set.place()] = cell;
            bits[set.place()] = cell == Dimension.MISSING ? Mask.MISSING : 0;
            if (cell == Dimension.FIRST) {
                ((Value.Texts) set.value(facts)).values().forEach(this); // makes no iterator
            }
        }

        @Override
        public void accept(String text) {
            int number = set.number(text);
            if (number != TextNumbers.NONE) {
                marks[set.firstWord() + (number >>> 6)] |= 1L << number;
                bits[set.place()] |= set.bit(number);
            }
        }
    }
}
