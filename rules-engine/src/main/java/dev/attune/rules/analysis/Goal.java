package dev.attune.rules.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a visitor is looked for.
 *
 * @param matching these must be true
 * @param passing these must be false or unknown
 */
record Goal(List<Formula> matching, List<Formula> passing) {

    Goal {
        matching = List.copyOf(matching);
        passing = List.copyOf(passing);
    }

    static Goal matching(Formula... formulas) {
        return new Goal(List.of(formulas), List.of());
    }

    static Goal passing(Formula formula) {
        return new Goal(List.of(), List.of(formula));
    }

    Goal passing(List<Formula> more) {
        return new Goal(matching, more);
    }

    List<Part> parts() {
        return Stream.concat(
                        matching.stream().map(each -> new Part(each, Masks.TRUE)),
                        passing.stream().map(each -> new Part(each, Masks.FALSE | Masks.UNKNOWN)))
                .toList();
    }

    BitSet atoms() {
        BitSet atoms = new BitSet();
        parts().forEach(part -> part.formula.addAtoms(atoms));
        return atoms;
    }

    /** One formula, and the truths it may have. */
    record Part(Formula formula, int wanted) {

        boolean isPossible(int[] atoms) {
            return (formula.possible(atoms) & wanted) != 0;
        }

        boolean isReached(int[] atoms) {
            return (formula.possible(atoms) & ~wanted) == 0;
        }
    }
}
