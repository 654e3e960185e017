package dev.attune.benchmarks.designs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each value of an attribute a column of bits: the rules which that value satisfies or which do not ask for the attribute. The columns
 * of a visitor's values are intersected slice by slice, so that what is kept of a slice stays in the nearest cache. A number has at most 64
 * columns, which bounds the memory and makes a column hold some rules too many; so what is left is tried exactly.
 *
 * <p>Slices of 4,096 rules, without a look whether one is empty, were three times faster than of 256 rules sorted by their most selective
 * test and left as soon as they were empty: long runs of a column are read ahead and intersected several words at a time.
 */
public final class SlicedBitmaps implements RuleDesign {

    private static final int NUMBER_COLUMNS = 64;
    private static final int WIDEST_SLICE = 64;

    private final PackedRules exact;
    private final Intervals[] intervals = new Intervals[Coding.ATTRIBUTES];
    /** Where the columns of an attribute begin: first one of the rules that do not ask for it, then one for each value. */
    private final int[] offsets = new int[Coding.ATTRIBUTES + 1];

    private final long[][] columns;
    private final int words;
    private final long[] kept;
    private final long[] any;

    public SlicedBitmaps(Coding coding) {
        exact = new PackedRules(coding);
        for (int attribute = 0; attribute < Coding.ATTRIBUTES; attribute++) {
            int values = coding.codes(attribute);
            if (Coding.isNumber(attribute)) {
                intervals[attribute] = Intervals.of(coding.ranges(attribute)).atMost(NUMBER_COLUMNS);
                values = intervals[attribute].size();
            }
            offsets[attribute + 1] = offsets[attribute] + 1 + values;
        }
        List<List<CodedTest>> rules = coding.rules();
        words = (rules.size() + Long.SIZE - 1) / Long.SIZE;
        columns = new long[offsets[Coding.ATTRIBUTES]][words];
        kept = new long[Math.min(WIDEST_SLICE, words)];
        any = new long[kept.length];
        fill(rules);
    }

    private void fill(List<List<CodedTest>> rules) {
        BitColumns bits = new BitColumns(columns);
        bits.setAll(rules.size());
        for (int rule = 0; rule < rules.size(); rule++) {
            for (CodedTest test : rules.get(rule)) {
                int number = rule;
                bits.clear(offsets[test.attribute()], offsets[test.attribute() + 1], rule);
                satisfying(test).forEach(column -> bits.set(column, number));
            }
        }
    }

    private IntStream satisfying(CodedTest test) {
        int first = offsets[test.attribute()] + 1;
        if (test instanceof CodedTest.Between between) {
            Intervals of = intervals[test.attribute()];
            return IntStream.rangeClosed(first + of.of(between.low()), first + of.of(between.high()));
        }
        return ((CodedTest.OneOf) test).codes().stream().mapToInt(code -> first + code);
    }

    @Override
    public int find(int[] values, int[] found) {
        int count = 0;
        for (int at = 0; at < words; at += WIDEST_SLICE) {
            int width = Math.min(WIDEST_SLICE, words - at);
            intersect(at, width, values);
            for (int word = 0; word < width; word++) {
                count = tryExactly(kept[word], at + word, values, found, count);
            }
        }
        return count;
    }

    private void intersect(int at, int width, int[] values) {
        Arrays.fill(kept, -1);
        for (int attribute = 0; attribute < Coding.FIRST_SET; attribute++) {
            int value = Coding.isNumber(attribute) ? intervals[attribute].of(values[attribute]) : values[attribute];
            keep(columns[offsets[attribute] + 1 + value], at, width);
        }
        for (int attribute = Coding.FIRST_SET; attribute < Coding.ATTRIBUTES; attribute++) {
            int first = offsets[attribute];
            System.arraycopy(columns[first], at, any, 0, width);
            for (int bits = values[attribute]; bits != 0; bits &= bits - 1) {
                add(columns[first + 1 + Integer.numberOfTrailingZeros(bits)], at, width);
            }
            keep(any, 0, width);
        }
    }

    private void keep(long[] column, int at, int width) {
        for (int word = 0; word < width; word++) {
            kept[word] &= column[at + word];
        }
    }

    private void add(long[] column, int at, int width) {
        for (int word = 0; word < width; word++) {
            any[word] |= column[at + word];
        }
    }

    private int tryExactly(long candidates, int word, int[] values, int[] found, int before) {
        int count = before;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int rule = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            if (exact.matches(rule, values)) {
                found[count++] = rule;
            }
        }
        return count;
    }
}
