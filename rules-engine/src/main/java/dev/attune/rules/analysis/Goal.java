package dev.attune.rules.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What a visitor is looked for: one who makes every statement come out as it is wanted. */
record Goal(List<Part> parts) {

    Goal {
        parts = List.copyOf(parts);
    }

    /**
     * A goal.
     *
     * @param matching these must be true
     * @param passing these must be false or unknown
     */
    static Goal of(List<Statement> matching, List<Statement> passing) {
        return new Goal(Stream.concat(
                        matching.stream().map(each -> new Part(each, Masks.TRUE)),
                        passing.stream().map(each -> new Part(each, Masks.FALSE | Masks.UNKNOWN)))
                .toList());
    }

    BitSet atoms() {
        BitSet atoms = new BitSet();
        parts.forEach(part -> part.statement.atoms().forEach(atoms::set));
        return atoms;
    }

    /** How many looks it takes to tell of all parts what is possible. */
    long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /** One statement, and the truths it may have. */
    record Part(Statement statement, int wanted) {

        int size() {
            return statement.size();
        }

        /** The truths that it can have if each atom can have those of its mask. */
        int possible(int[] atoms) {
            return statement.formula().possible(atoms);
        }

        boolean isPossible(int[] atoms) {
            return (possible(atoms) & wanted) != 0;
        }
    }
}
