package dev.attune.benchmarks.designs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each value of an attribute a column of bits: the rules which that value satisfies or which do not ask for the attribute. The columns
 * of a visitor's values are intersected slice by slice, 256 rules at a time, until a slice is empty. Rules with the same most selective test
 * lie in the same slices, which ask for its attribute first, so most slices end after one or two columns. A number has at most 64 columns,
 * which bounds the memory and makes a column hold some rules too many; so what is left is tried exactly.
 */
public final class SlicedBitmaps implements RuleDesign {

    private static final int NUMBER_COLUMNS = 64;
    private static final int SLICE_WORDS = 4;
    private static final int SLICE = SLICE_WORDS * Long.SIZE;

    private final PackedRules exact;
    /** The rules as they lie in the columns. */
    private final int[] order;

    private final Intervals[] intervals = new Intervals[Coding.ATTRIBUTES];
    /** Where the columns of an attribute begin: first one of the rules that do not ask for it, then one for each value. */
    private final int[] offsets = new int[Coding.ATTRIBUTES + 1];

    private final long[][] columns;
    /** The attributes that a slice asks for, those that most of its rules ask for first. */
    private final byte[][] attributes;

    private final int[] chosen = new int[Coding.ATTRIBUTES];

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
        Selectivity selectivity = new Selectivity(coding);
        order = IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparing(rule -> selectivity.mostSelective(rules.get(rule)), Selectivity.BY_VALUE))
                .mapToInt(Integer::intValue)
                .toArray();
        int slices = (order.length + SLICE - 1) / SLICE;
        columns = new long[offsets[Coding.ATTRIBUTES]][slices * SLICE_WORDS];
        attributes = new byte[slices][];
        fill(rules);
    }

    private void fill(List<List<CodedTest>> rules) {
        int[][] asked = new int[attributes.length][Coding.ATTRIBUTES];
        BitColumns bits = new BitColumns(columns);
        for (int attribute = 0; attribute < Coding.ATTRIBUTES; attribute++) {
            bits.setAll(offsets[attribute], offsets[attribute + 1], order.length);
        }
        for (int position = 0; position < order.length; position++) {
            for (CodedTest test : rules.get(order[position])) {
                int attribute = test.attribute();
                asked[position / SLICE][attribute]++;
                bits.clear(offsets[attribute], offsets[attribute + 1], position);
                int at = position;
                satisfying(test).forEach(column -> bits.set(column, at));
            }
        }
        for (int slice = 0; slice < attributes.length; slice++) {
            attributes[slice] = byFrequency(asked[slice]);
        }
    }

    private static byte[] byFrequency(int[] asked) {
        List<Integer> sorted = IntStream.range(0, asked.length)
                .filter(attribute -> asked[attribute] > 0)
                .boxed()
                .sorted(Comparator.comparing(attribute -> -asked[attribute]))
                .toList();
        byte[] attributes = new byte[sorted.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = sorted.get(i).byteValue();
        }
        return attributes;
    }

    private IntStream satisfying(CodedTest test) {
        int first = offsets[test.attribute()] + 1;
        if (test instanceof CodedTest.Between between) {
            Intervals of = intervals[test.attribute()];
            return IntStream.rangeClosed(of.of(between.low()), of.of(between.high()))
                    .map(interval -> first + interval);
        }
        return ((CodedTest.OneOf) test).codes().stream().mapToInt(code -> first + code);
    }

    @Override
    public int find(int[] values, int[] found) {
        choose(values);
        int count = 0;
        for (int slice = 0; slice < attributes.length; slice++) {
            count = findIn(slice, values, found, count);
        }
        return count;
    }

    /** The column of each attribute that is not a set. */
    private void choose(int[] values) {
        for (int attribute = 0; attribute < Coding.FIRST_SET; attribute++) {
            int value = Coding.isNumber(attribute) ? intervals[attribute].of(values[attribute]) : values[attribute];
            chosen[attribute] = offsets[attribute] + 1 + value;
        }
    }

    private int findIn(int slice, int[] values, int[] found, int before) {
        int at = slice * SLICE_WORDS;
        long a = -1;
        long b = -1;
        long c = -1;
        long d = -1;
        for (byte attribute : attributes[slice]) {
            if (attribute < Coding.FIRST_SET) {
                long[] column = columns[chosen[attribute]];
                a &= column[at];
                b &= column[at + 1];
                c &= column[at + 2];
                d &= column[at + 3];
            } else {
                int bits = values[attribute];
                a &= anyOf(attribute, bits, at);
                b &= anyOf(attribute, bits, at + 1);
                c &= anyOf(attribute, bits, at + 2);
                d &= anyOf(attribute, bits, at + 3);
            }
            if ((a | b | c | d) == 0) {
                return before;
            }
        }
        int count = tryExactly(a, at, values, found, before);
        count = tryExactly(b, at + 1, values, found, count);
        count = tryExactly(c, at + 2, values, found, count);
        return tryExactly(d, at + 3, values, found, count);
    }

    private long anyOf(int attribute, int bits, int at) {
        long any = columns[offsets[attribute]][at];
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            any |= columns[offsets[attribute] + 1 + Integer.numberOfTrailingZeros(rest)][at];
        }
        return any;
    }

    private int tryExactly(long candidates, int word, int[] values, int[] found, int before) {
        int count = before;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int rule = order[word * Long.SIZE + Long.numberOfTrailingZeros(rest)];
            if (exact.matches(rule, values)) {
                found[count++] = rule;
            }
        }
        return count;
    }
}
