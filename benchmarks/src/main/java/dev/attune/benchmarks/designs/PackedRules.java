package dev.attune.benchmarks.designs;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All rules in one array of ints, tried one after the other: no index, but nothing to chase either. A test is a head, four times the
 * attribute and the kind, and then a lower bound and a span, or bits for the codes that it asks for.
 */
public final class PackedRules implements RuleDesign {

    private static final int BETWEEN = 0;
    private static final int ONE_OF = 1;
    private static final int ANY_OF = 2;
    private static final int KIND_BITS = 2;
    private static final int KIND = (1 << KIND_BITS) - 1;

    private final int[] tests;
    private final int[] starts;

    public PackedRules(Coding coding) {
        List<List<CodedTest>> rules = coding.rules();
        starts = new int[rules.size() + 1];
        IntStream.Builder packed = IntStream.builder();
        int size = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            for (CodedTest test : rules.get(rule)) {
                int[] words = pack(test);
                IntStream.of(words).forEach(packed::add);
                size += words.length;
            }
            starts[rule + 1] = size;
        }
        tests = packed.build().toArray();
    }

    private static int[] pack(CodedTest test) {
        int head = test.attribute() << KIND_BITS;
        if (test instanceof CodedTest.Between between) {
            return new int[] {head | BETWEEN, between.low(), between.high() - between.low()};
        }
        List<Integer> codes = ((CodedTest.OneOf) test).codes();
        if (Coding.isSet(test.attribute())) {
            return new int[] {head | ANY_OF, bits(codes, 0)};
        }
        if (codes.size() == 1) {
            return new int[] {head | BETWEEN, codes.get(0), 0};
        }
        int words = 1 + codes.stream().mapToInt(code -> code >>> 5).max().orElse(0);
        return IntStream.concat(
                        IntStream.of(head | ONE_OF, words),
                        IntStream.range(0, words).map(word -> bits(codes, word)))
                .toArray();
    }

    private static int bits(List<Integer> codes, int word) {
        BitSet bits = new BitSet();
        codes.stream().filter(code -> code >>> 5 == word).forEach(code -> bits.set(code & 31));
        return bits.isEmpty() ? 0 : (int) bits.toLongArray()[0];
    }

    /** Whether one rule matches. */
    boolean matches(int rule, int[] values) {
        int end = starts[rule + 1];
        int at = starts[rule];
        while (at < end) {
            int head = tests[at];
            int value = values[head >>> KIND_BITS];
            int kind = head & KIND;
            if (kind == BETWEEN) {
                if (Integer.compareUnsigned(value - tests[at + 1], tests[at + 2]) > 0) {
                    return false;
                }
                at += 3;
            } else if (kind == ONE_OF) {
                int words = tests[at + 1];
                int word = value >>> 5;
                if (word >= words || (tests[at + 2 + word] >>> value & 1) == 0) {
                    return false;
                }
                at += 2 + words;
            } else {
                if ((value & tests[at + 1]) == 0) {
                    return false;
                }
                at += 2;
            }
        }
        return true;
    }

    @Override
    public int find(int[] values, int[] found) {
        int count = 0;
        for (int rule = 0; rule < starts.length - 1; rule++) {
            if (matches(rule, values)) {
                found[count++] = rule;
            }
        }
        return count;
    }
}
