package dev.attune.benchmarks.designs;

import java.util.List;

/** A test in numbers. */
sealed interface CodedTest {

    int attribute();

    /** The value lies between these, both included. */
    record Between(int attribute, int low, int high) implements CodedTest {}

    /** The value is one of these; of a set, at least one element is. */
    record OneOf(int attribute, List<Integer> codes) implements CodedTest {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }
}
