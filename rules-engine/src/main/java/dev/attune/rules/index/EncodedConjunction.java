package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conjunction with its tests encoded. */
record EncodedConjunction(int rule, List<EncodedTest> steady, List<EncodedTest> timed) {

    /** The conjunction encoded; empty if nothing can satisfy it. */
    static Optional<EncodedConjunction> of(Conjunction conjunction, Encoder encoder) {
        List<EncodedTest> steady = encode(conjunction.steady(), encoder);
        List<EncodedTest> timed = encode(conjunction.timed(), encoder);
        boolean possible = steady.size() == conjunction.steady().size()
                && timed.size() == conjunction.timed().size();
        return possible ? Optional.of(new EncodedConjunction(conjunction.rule(), steady, timed)) : Optional.empty();
    }

    private static List<EncodedTest> encode(List<Test> tests, Encoder encoder) {
        List<EncodedTest> encoded = new ArrayList<>(tests.size());
        tests.forEach(test -> encoder.encode(test).ifPresent(encoded::add));
        return encoded;
    }
}
