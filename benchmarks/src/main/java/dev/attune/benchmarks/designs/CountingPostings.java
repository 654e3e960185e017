package dev.attune.benchmarks.designs;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Each value has a list of the rules with a test that it passes; a rule of which every test was passed matches. The idea is counting after
 * Whang et al., "Indexing Boolean Expressions", VLDB 2009; a bit for each test stands for the count, so that two tags which pass the same
 * test do no harm. A range is listed at the at most 2 log n nodes of a binary tree of intervals that cover it; a number visits the nodes
 * from its interval up to the root, so each range that holds is met once.
 */
public final class CountingPostings implements RuleDesign {

    private static final int TEST_BITS = 3;
    private static final int MOST_TESTS = 1 << TEST_BITS;

    private final Intervals[] intervals = new Intervals[Coding.ATTRIBUTES];
    /** How many leaves the tree of a number has, a power of two. */
    private final int[] leaves = new int[Coding.ATTRIBUTES];
    /** Where the lists of an attribute begin. */
    private final int[] offsets = new int[Coding.ATTRIBUTES + 1];
    /** Where a list begins. */
    private final int[] starts;
    /** Eight times the rule and the test. */
    private final int[] postings;

    private final byte[] tests;
    private final byte[] left;

    public CountingPostings(Coding coding) {
        for (int attribute = 0; attribute < Coding.ATTRIBUTES; attribute++) {
            int lists = coding.codes(attribute);
            if (Coding.isNumber(attribute)) {
                intervals[attribute] = Intervals.of(coding.ranges(attribute));
                leaves[attribute] = Integer.highestOneBit(2 * intervals[attribute].size() - 1);
                lists = 2 * leaves[attribute];
            }
            offsets[attribute + 1] = offsets[attribute] + lists;
        }
        List<List<CodedTest>> rules = coding.rules();
        starts = new int[offsets[Coding.ATTRIBUTES] + 1];
        eachPosting(rules, (list, posting) -> starts[list + 1]++);
        Arrays.parallelPrefix(starts, Integer::sum);
        postings = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        eachPosting(rules, (list, posting) -> postings[next[list]++] = posting);
        tests = new byte[rules.size()];
        left = new byte[rules.size()];
        for (int rule = 0; rule < tests.length; rule++) {
            tests[rule] = (byte) ((1 << rules.get(rule).size()) - 1);
        }
    }

    private interface Entry {
        void add(int list, int posting);
    }

    private void eachPosting(List<List<CodedTest>> rules, Entry entry) {
        for (int rule = 0; rule < rules.size(); rule++) {
            List<CodedTest> conjunction = rules.get(rule);
            if (conjunction.size() > MOST_TESTS) {
                throw new IllegalArgumentException("more than eight tests: " + conjunction);
            }
            for (int test = 0; test < conjunction.size(); test++) {
                int posting = rule << TEST_BITS | test;
                eachList(conjunction.get(test), list -> entry.add(list, posting));
            }
        }
    }

    private void eachList(CodedTest test, IntConsumer lists) {
        int attribute = test.attribute();
        int offset = offsets[attribute];
        if (test instanceof CodedTest.OneOf oneOf) {
            oneOf.codes().forEach(code -> lists.accept(offset + code));
            return;
        }
        CodedTest.Between between = (CodedTest.Between) test;
        int low = leaves[attribute] + intervals[attribute].of(between.low());
        int end = leaves[attribute] + intervals[attribute].of(between.high()) + 1;
        while (low < end) {
            if ((low & 1) == 1) {
                lists.accept(offset + low++);
            }
            if ((end & 1) == 1) {
                lists.accept(offset + --end);
            }
            low >>= 1;
            end >>= 1;
        }
    }

    @Override
    public int find(int[] values, int[] found) {
        System.arraycopy(tests, 0, left, 0, left.length);
        int count = 0;
        for (int attribute = 0; attribute < Coding.FIRST_NUMBER; attribute++) {
            if (values[attribute] >= 0) {
                count = pass(offsets[attribute] + values[attribute], found, count);
            }
        }
        for (int attribute = Coding.FIRST_NUMBER; attribute < Coding.FIRST_FLAG; attribute++) {
            int node = leaves[attribute] + intervals[attribute].of(values[attribute]);
            for (; node > 0; node >>= 1) {
                count = pass(offsets[attribute] + node, found, count);
            }
        }
        for (int attribute = Coding.FIRST_FLAG; attribute < Coding.FIRST_SET; attribute++) {
            count = pass(offsets[attribute] + values[attribute], found, count);
        }
        for (int attribute = Coding.FIRST_SET; attribute < Coding.ATTRIBUTES; attribute++) {
            for (int bits = values[attribute]; bits != 0; bits &= bits - 1) {
                count = pass(offsets[attribute] + Integer.numberOfTrailingZeros(bits), found, count);
            }
        }
        return count;
    }

    private int pass(int list, int[] found, int before) {
        int count = before;
        int end = starts[list + 1];
        for (int i = starts[list]; i < end; i++) {
            int posting = postings[i];
            int rule = posting >>> TEST_BITS;
            int had = left[rule] & 0xff;
            int has = had & ~(1 << (posting & MOST_TESTS - 1));
            left[rule] = (byte) has;
            if (has == 0 && had != 0) {
                found[count++] = rule;
            }
        }
        return count;
    }
}
