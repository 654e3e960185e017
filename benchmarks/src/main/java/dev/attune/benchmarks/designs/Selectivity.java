package dev.attune.benchmarks.designs;

import java.util.Comparator;
import java.util.List;

/** Which test of a rule fewest visitors pass, as far as one can tell without knowing them: that which asks for the least of its attribute's values. */
final class Selectivity {

    /** Tests of the same attribute together, and of those the ones that ask for the same. */
    static final Comparator<CodedTest> BY_VALUE =
            Comparator.comparingInt(CodedTest::attribute).thenComparingInt(Selectivity::firstValue);

    /** How many of its elements a set has, at a guess. */
    private static final int ELEMENTS = 3;

    private final double[] values = new double[Coding.ATTRIBUTES];

    Selectivity(Coding coding) {
        for (int attribute = 0; attribute < Coding.ATTRIBUTES; attribute++) {
            values[attribute] = Coding.isNumber(attribute)
                    ? 1.0
                            + coding.ranges(attribute)
                                    .mapToInt(CodedTest.Between::high)
                                    .max()
                                    .orElse(0)
                    : coding.codes(attribute);
        }
    }

    private static int firstValue(CodedTest test) {
        return test instanceof CodedTest.Between between
                ? between.low()
                : ((CodedTest.OneOf) test).codes().get(0);
    }

    CodedTest mostSelective(List<CodedTest> tests) {
        return tests.stream().min(Comparator.comparingDouble(this::share)).orElseThrow();
    }

    private double share(CodedTest test) {
        double asked = test instanceof CodedTest.Between between
                ? between.high() - between.low() + 1
                : ((CodedTest.OneOf) test).codes().size();
        return asked * (Coding.isSet(test.attribute()) ? ELEMENTS : 1) / values[test.attribute()];
    }
}
